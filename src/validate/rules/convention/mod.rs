//! F. The Convention: whether what is cited of it exists, and is cited as the house does.

mod article_exists;

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[&article_exists::ArticleExists];
