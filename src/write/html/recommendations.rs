//! What was recommended, requested and decided, as a table that can be filtered.

use indexmap::IndexSet;

use super::out::Out;
use super::plan::Plan;
use crate::convention;
use crate::model::{Act, Addressee, Citation, Report};

/// Writes the table, one row an act.
pub(super) fn write(out: &mut Out, plan: &Plan<'_>) {
    let recommendations = plan.report.recommendations();
    if recommendations.is_empty() {
        return;
    }
    let keys = Keys::new(plan.report);
    out.markup("<section class=\"wide\" aria-labelledby=\"recommendations\">");
    out.markup("<h2 id=\"recommendations\">Recommendations and decisions</h2>\n");
    out.markup("<p class=\"lead\">What was said in the conclusions, act by act. The kinds of acts are a classification of this ");
    out.markup("page, not of the United Nations.</p>\n");
    filter(out, &keys);
    out.markup("<table class=\"acts\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
    for title in ["Para.", "Verb", "Addressee", "Words", "Articles"] {
        out.markup("<th scope=\"col\" role=\"columnheader\">").markup(title).markup("</th>");
    }
    out.markup("</tr></thead>\n<tbody id=\"acts\" role=\"rowgroup\">\n");
    for (number, act) in recommendations.acts() {
        row(out, plan, &keys, number, act);
    }
    out.markup("</tbody></table></section>\n");
}

/// What the table can be filtered by. Rows name these by their places, never by words.
struct Keys<'a> {
    addressees: IndexSet<&'a Addressee>,
    verbs: IndexSet<&'a str>,
    articles: Vec<u16>,
}

impl<'a> Keys<'a> {
    fn new(report: &'a Report) -> Self {
        let acts = || report.recommendations().acts().map(|(_, act)| act);
        let mut addressees: IndexSet<&Addressee> = acts().flat_map(asked).collect();
        addressees.sort_unstable();
        let mut verbs: IndexSet<&str> = acts().map(Act::verb).collect();
        verbs.sort_unstable();
        let mut articles: Vec<u16> = acts().flat_map(articles).collect();
        articles.sort_unstable();
        articles.dedup();
        Self { addressees, verbs, articles }
    }
}

fn asked(act: &Act) -> impl Iterator<Item = &Addressee> {
    act.addressees().iter().chain(act.implied_addressees())
}

fn articles(act: &Act) -> Vec<u16> {
    let cited = act.citations().iter().flat_map(Citation::provisions);
    let mut articles: Vec<u16> = cited.map(|provision| provision.article()).collect();
    articles.sort_unstable();
    articles.dedup();
    articles
}

/// The controls, which are of use to the script only and shown by it.
fn filter(out: &mut Out, keys: &Keys<'_>) {
    out.markup("<form id=\"filter\" class=\"filter\" aria-label=\"Filter the table\" hidden>");
    out.markup("<label>Addressee <select name=\"to\"><option value=\"\">all</option>");
    for (at, addressee) in keys.addressees.iter().enumerate() {
        out.markup("<option value=\"").show(at).markup("\">").text(addressee.label()).markup("</option>");
    }
    out.markup("</select></label> <label>Verb <select name=\"verb\"><option value=\"\">all</option>");
    for (at, verb) in keys.verbs.iter().enumerate() {
        out.markup("<option value=\"").show(at).markup("\">").text(verb).markup("</option>");
    }
    out.markup("</select></label> <label>Article <select name=\"article\"><option value=\"\">all</option>");
    for article in &keys.articles {
        out.markup("<option value=\"").show(article).markup("\">").show(article);
        if let Some(article) = convention::article(*article) {
            out.markup(". ").text(article.title());
        }
        out.markup("</option>");
    }
    out.markup("</select></label> <button type=\"reset\">Show all</button> ");
    out.markup("<output id=\"count\" aria-live=\"polite\"></output></form>\n");
}

fn row(out: &mut Out, plan: &Plan<'_>, keys: &Keys<'_>, number: u32, act: &Act) {
    let articles = articles(act);
    out.markup("<tr role=\"row\" data-to=\"");
    spaced(out, asked(act).filter_map(|addressee| keys.addressees.get_index_of(addressee)));
    out.markup("\" data-verb=\"").show(keys.verbs.get_index_of(act.verb()).unwrap_or_default());
    out.markup("\" data-article=\"");
    spaced(out, articles.iter().map(|article| usize::from(*article)));
    out.markup("\"><td role=\"cell\" class=\"nr\"><span class=\"key\">Paragraph </span>");
    plan.paragraph_link(out, number);
    out.markup("</td><th scope=\"row\" role=\"rowheader\"><bdi>")
        .text(act.verb())
        .markup("</bdi> <span class=\"kind\">");
    out.markup(act.kind().as_str()).markup("</span></th><td role=\"cell\" class=\"to\">");
    addressees(out, act);
    out.markup("</td><td role=\"cell\" class=\"words\">").text(act.text());
    details(out, act);
    out.markup("</td><td role=\"cell\" class=\"cited\">");
    cited(out, act);
    out.markup("</td></tr>\n");
}

fn spaced(out: &mut Out, numbers: impl Iterator<Item = usize>) {
    for (at, number) in numbers.enumerate() {
        out.markup(if at == 0 { "" } else { " " }).show(number);
    }
}

fn addressees(out: &mut Out, act: &Act) {
    for (at, addressee) in act.addressees().iter().enumerate() {
        out.markup(if at == 0 { "" } else { "; " }).markup("<bdi>").text(addressee.label()).markup("</bdi>");
    }
    for (at, addressee) in act.implied_addressees().iter().enumerate() {
        let first = at == 0 && act.addressees().is_empty();
        out.markup(if first { "" } else { "; " })
            .markup("<bdi>")
            .text(addressee.label())
            .markup("</bdi> <span class=\"kind\">implied</span>");
    }
}

fn details(out: &mut Out, act: &Act) {
    for (word, list) in [("When: ", act.timing()), ("Condition: ", act.conditions())] {
        if !list.is_empty() {
            out.markup(" <span class=\"detail\">").markup(word);
            for (at, words) in list.iter().enumerate() {
                out.markup(if at == 0 { "" } else { "; " }).text(words);
            }
            out.markup("</span>");
        }
    }
}

fn cited(out: &mut Out, act: &Act) {
    let provisions = act.citations().iter().flat_map(Citation::provisions);
    let provisions: IndexSet<_> = provisions.collect();
    for (at, provision) in provisions.iter().enumerate() {
        out.markup(if at == 0 { "<span class=\"key\">Articles </span>" } else { ", " });
        out.markup("<a").href(&super::provisions::anchor(provision));
        super::provisions::write_title(out, &[*provision]);
        out.markup(">").show(provision.short()).markup("</a>");
    }
}
