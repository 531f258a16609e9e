//! The one way in which tables of the format are declared; what a key is for never stands anywhere else.

/// Declares a table of the format: its struct, how it is read, and what its keys are for.
///
/// ```text
/// table! {
///     /// What the table is.
///     Timer "timers.NAME" {
///         /// What the key is for.
///         needed "after" after: Text,
///         /// What that key is for.
///         optional "from" from: List<Text>,
///     }
/// }
/// ```
///
/// What can be written instead of the table follows the path, as in `"events.NAME" as "…" or json::events`; such short
/// forms are written out before the table is read. Where a key takes none but some words, they follow its type:
/// `class: Text = words::classes`. Reading reports unknown keys, needed keys that are missing, and whatever the values report.
macro_rules! table {
    ($(#[doc = $about:literal])+ $table:ident $path:literal $(as $expected:literal or $short:path)? {
        $($(#[doc = $doc:literal])+ $need:ident $key:literal $field:ident: $type:ty $(= $words:path)?,)*
    }) => {
        $(#[doc = $about])+
        #[derive(Debug)]
        pub(crate) struct $table {
            span: Span,
            $($(#[doc = $doc])+ pub(crate) $field: Field<$type>,)*
        }

        impl $table {
            pub(crate) const KEYS: &[&str] = &[$($key),*];

            pub(crate) fn doc() -> TableDoc {
                let keys = vec![$(KeyDoc {
                    name: $key,
                    doc: concat!($($doc),+).trim_ascii_start(),
                    needed: is_needed!($need),
                    kind: <$type as Decode>::kind(),
                }),*];
                TableDoc { name: $path, doc: concat!($($about),+).trim_ascii_start(), keys }
            }
        }

        impl Spanned for $table {
            fn span(&self) -> Span {
                self.span
            }
        }

        impl Decode for $table {
            fn kind() -> String {
                first!($($expected,)? "a table").into()
            }

            fn schema(definitions: &mut Definitions) -> Value {
                let mut keys = Vec::new();
                $({
                    let schema = <$type as Decode>::schema(definitions);
                    $(let schema = json::limit(schema, &$words());)?
                    keys.push(schema);
                })*
                let table = definitions.table(stringify!($table), &Self::doc(), keys);
                json::any([table].into_iter().chain(first_list!($($short())?)).collect())
            }

            fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self> {
                let Kind::Table(table) = &node.kind else { return wrong_type::<Self>(node, found) };
                refuse_unknown(table, $path, Self::KEYS, found);
                Some(Self { span: node.span, $($field: field(node, table, $key, is_needed!($need), found),)* })
            }
        }
    };
}

macro_rules! first {
    ($first:literal $(, $rest:literal)*) => {
        $first
    };
}

macro_rules! first_list {
    ($list:expr) => {
        $list
    };
    () => {
        Vec::new()
    };
}

macro_rules! is_needed {
    (needed) => {
        true
    };
    (optional) => {
        false
    };
}

/// Declares a value that can be written in more than one way, told apart by the kind of TOML value.
macro_rules! one_of {
    ($(#[doc = $about:literal])+ $name:ident $expected:literal {
        $($kind:ident => $variant:ident($type:ty) $(= $words:path)?,)*
    }) => {
        $(#[doc = $about])+
        #[derive(Debug)]
        pub(crate) enum $name { $($variant($type),)* }

        impl Decode for $name {
            fn kind() -> String {
                $expected.into()
            }

            fn schema(definitions: &mut Definitions) -> Value {
                let mut ways = Vec::new();
                $({
                    let schema = <$type as Decode>::schema(definitions);
                    $(let schema = json::limit(schema, &$words());)?
                    ways.push(schema);
                })*
                json::any(ways)
            }

            fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self> {
                match &node.kind {
                    $(Kind::$kind(_) => <$type as Decode>::decode(node, found).map(Self::$variant),)*
                    _ => wrong_type::<Self>(node, found),
                }
            }
        }
    };
}
