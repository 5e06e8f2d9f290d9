//! Word files.
#![cfg(test)]
