//! Calls held by chance on a virtual clock, with no guide: for tests, for simulations, and for whoever compares an
//! engine with another. A play is made from two numbers, and from the same two in the same way again. Nothing here judges
//! a call.

mod chance;
mod play;
mod stage;
mod triggers;

pub use chance::Odds;
pub use play::Play;
pub use stage::Playground;
