//! What every Rust peer of the helpline-call benchmark shares: the workload,
//! the measuring loops, a counting allocator and the command line.
//!
//! A peer implements [`Engine`] (state machine and rendering) or [`Renderer`]
//! (rendering only) and calls `common::engine_main!` or `common::renderer_main!`.

pub mod bench;
pub mod machine;
pub mod workload;

pub use bench::{Engine, Renderer};
pub use workload::{Event, LOCALES, Params, Prompt, generated};

#[macro_export]
macro_rules! engine_main {
    ($peer:ty) => {
        fn main() {
            $crate::bench::engine_command::<$peer>();
        }
    };
}

#[macro_export]
macro_rules! renderer_main {
    ($peer:ty) => {
        fn main() {
            $crate::bench::renderer_command::<$peer>();
        }
    };
}
