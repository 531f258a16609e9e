//! Has the crate built anew when a standard flow is added, which the compiler would not notice by itself.

fn main() {
    println!("cargo::rerun-if-changed=std");
}
