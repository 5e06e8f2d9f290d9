//! F. The Convention: whether what is cited of it exists, and is cited as the house does.

mod article_exists;
mod article_form;
mod article_gloss;
mod article_in_chapter;
mod article_paragraph_exists;
mod convention_name;
mod words;

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[
    &article_exists::ArticleExists,
    &article_paragraph_exists::ArticleParagraphExists,
    &article_in_chapter::ArticleInChapter,
    &article_gloss::ArticleGloss,
    &article_form::ArticleForm,
    &convention_name::ConventionName,
];
