//! What must be true of anything that is given to the library. The fuzzer and an ordinary test run the same functions.

mod targets;

pub use targets::*;
