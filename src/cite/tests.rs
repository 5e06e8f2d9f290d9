//! What is found in running text.

use super::scan::{Cited, Context, Found, scan};
use super::*;
use crate::text::Cut;
