//! Dates, days of the week and public holidays. Nothing here knows which day it is.

mod date;
mod days;
mod holidays;

pub use date::Date;
pub use days::Days;
pub use holidays::{Holiday, Holidays};
