//! The call machine, played by small models.

#[cfg(test)]
mod allocations;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod draft;
#[cfg(test)]
mod explore;
#[cfg(test)]
mod facts;
#[cfg(test)]
mod fingerprint;
#[cfg(test)]
mod flows;
#[cfg(test)]
mod greetings;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod privacy;
#[cfg(test)]
mod repeats;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod sharing;
#[cfg(test)]
mod timers;
#[cfg(test)]
mod validation;
