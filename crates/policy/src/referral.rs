//! To whom somebody is referred: to whoever is open now, in the caller's country and language, and to nobody else. Neither
//! a closed service nor one of another country with the same language is named in its place.

use etiquette_core::{Locale, Timestamp};

use crate::{Date, Holidays, Hours, IanaZone};

/// Somebody who helps, as the host knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// What the caller hears.
    pub name: Box<str>,
    /// The country that it serves (ISO 3166-1), such as `RO`.
    pub country: Box<str>,
    /// The languages in which it helps.
    pub languages: Vec<Locale>,
    /// When it is open.
    pub hours: Hours,
    /// On whose clocks.
    pub zone: IanaZone,
    /// The last day before somebody should ask again whether all of this is still so.
    pub review_by: Date,
}

/// Whether somebody is referred to a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Referral {
    /// Yes.
    OpenNow,
    /// It is closed.
    Closed {
        /// When it opens, if it does within a year.
        opens: Option<Timestamp>,
    },
    /// It helps in no language of the caller.
    OtherLanguage,
    /// It serves another country.
    OtherCountry,
    /// Nobody has looked lately whether it is still so.
    OutOfDate,
}

/// Whether a caller of that country and language is referred to a service at that time, and if not, why.
///
/// # Examples
///
/// ```
/// use etiquette_core::{Locale, Timestamp};
/// use etiquette_policy::{Date, Days, Holidays, Hours, IanaZone, Stretch, referral::{Referral, Resource, refer}};
///
/// let every_day = Days::parse("every-day")?;
/// let night = Resource {
///     name: "the line of the night".into(),
///     country: "RO".into(),
///     languages: vec![Locale::try_new("ro").expect("a tag")],
///     hours: Hours(vec![Stretch::parse(every_day, "19:00-24:00")?, Stretch::parse(every_day, "00:00-07:00")?]),
///     zone: IanaZone::try_new("Europe/Bucharest")?,
///     review_by: Date::parse("2027-05-01")?,
/// };
/// let noon = Timestamp::from_millis(1_795_341_600_000);
/// let said = refer(&night, "RO", Locale::try_new("ro").expect("a tag"), &Holidays::default(), noon);
/// assert!(matches!(said, Referral::Closed { opens: Some(_) }));
/// # Ok::<(), etiquette_policy::PolicyError>(())
/// ```
pub fn refer(
    resource: &Resource,
    country: &str,
    locale: Locale,
    holidays: &Holidays,
    now: Timestamp,
) -> Referral {
    if !resource.country.eq_ignore_ascii_case(country) {
        return Referral::OtherCountry;
    }
    if !resource.languages.iter().any(|own| language(own) == language(&locale)) {
        return Referral::OtherLanguage;
    }
    if resource.review_by < resource.zone.local(now).date {
        return Referral::OutOfDate;
    }
    if resource.hours.is_open(&resource.zone, holidays, now) {
        return Referral::OpenNow;
    }
    Referral::Closed { opens: resource.hours.next_open(&resource.zone, holidays, now) }
}

/// Those to whom the caller is referred now, in the order in which the host knows them.
pub fn open_now<'a>(
    resources: &'a [Resource],
    country: &str,
    locale: Locale,
    holidays: &Holidays,
    now: Timestamp,
) -> impl Iterator<Item = &'a Resource> {
    resources.iter().filter(move |one| refer(one, country, locale, holidays, now) == Referral::OpenNow)
}

/// The language of a tag, without its region.
fn language(locale: &Locale) -> &str {
    locale.as_str().split('-').next().unwrap_or_default()
}
