//! What a program that embeds the policies can do wrong.

use thiserror::Error;

/// Why a value is none.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PolicyError {
    /// A zone has no such name.
    #[error("no time zone `{name}`: expected a name of the IANA database, such as `Europe/Bucharest`")]
    UnknownZone {
        /// The name.
        name: Box<str>,
    },
    /// A text is no date of the calendar.
    #[error("`{text}` is no date: expected one such as `2026-03-02`")]
    NotADate {
        /// The text.
        text: Box<str>,
    },
    /// A text is no time of day.
    #[error("`{text}` is no stretch of the day: expected one such as `10:00-13:00`, the later time last")]
    NotHours {
        /// The text.
        text: Box<str>,
    },
    /// A text names no days.
    #[error("`{text}` names no days: expected `mon` to `sun`, `mon-fri`, `holiday` or `every-day`")]
    NotDays {
        /// The text.
        text: Box<str>,
    },
    /// A text is no rule for a public holiday.
    #[error(
        "`{text}` is no holiday: expected one such as `12-25`, `easter+1`, `orthodox-easter-2` or `4th-thu-11`"
    )]
    NotAHoliday {
        /// The text.
        text: Box<str>,
    },
    /// A text is no telephone number in international form. The text is not repeated.
    #[error("no telephone number in international form: expected one such as `+40 721 234 567`")]
    NotANumber,
    /// A record that is kept ends before it begins, or lasts longer than such records may.
    #[error("a record of this kind is kept for at most {most_days} days, and not for none")]
    BadExpiry {
        /// For how many days such records may be kept.
        most_days: u16,
    },
    /// Bytes are no record that this version knows.
    #[error("no record: expected the bytes of one that this version wrote")]
    BadRecord,
}
