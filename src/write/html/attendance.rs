//! Who attended, by standing.

use super::out::Out;
use super::plan::Plan;
use crate::model::{Category, Participant};

/// Writes the lists of those who attended, each with its count.
pub(super) fn write(out: &mut Out, plan: &Plan<'_>) {
    let all = plan.report.participants().len();
    if all == 0 {
        return;
    }
    out.markup("<section aria-labelledby=\"attendance\"><h2 id=\"attendance\">Attendance</h2>\n");
    out.markup("<table class=\"counts\"><thead><tr><th scope=\"col\">Standing</th><th scope=\"col\">Number</th></tr></thead><tbody>");
    let lists: Vec<(Category, Vec<&Participant>)> = Category::ALL
        .into_iter()
        .map(|category| (category, plan.report.participants_in(category).collect()))
        .filter(|(_, list): &(_, Vec<_>)| !list.is_empty())
        .collect();
    for (category, list) in &lists {
        out.markup("<tr><th scope=\"row\">")
            .markup(title(*category))
            .markup("</th><td>")
            .show(list.len())
            .markup("</td></tr>");
    }
    out.markup("</tbody><tfoot><tr><th scope=\"row\">All</th><td>")
        .show(all)
        .markup("</td></tr></tfoot></table>\n");
    for (category, list) in &lists {
        write_list(out, plan, *category, list);
    }
    out.markup("</section>\n");
}

fn write_list(out: &mut Out, plan: &Plan<'_>, category: Category, list: &[&Participant]) {
    out.markup("<h3>")
        .markup(title(category))
        .markup(" <span class=\"kind\">")
        .show(list.len())
        .markup("</span></h3>");
    out.markup("<p class=\"lead\">Para. ");
    let mut numbers: Vec<u32> = list.iter().filter_map(|participant| participant.paragraph()).collect();
    numbers.sort_unstable();
    plan.paragraph_links(out, numbers);
    out.markup("</p><ul class=\"names\" role=\"list\">");
    for participant in list {
        out.markup("<li>").text(participant.name()).markup("</li>");
    }
    out.markup("</ul>\n");
}

fn title(category: Category) -> &'static str {
    match category {
        Category::StateParty => "States parties",
        Category::RegionalEconomicIntegrationOrganization => "Regional economic integration organizations",
        Category::Signatory => "Signatories",
        Category::ObserverState => "Observer States",
        Category::PermanentObserverMission => "Entities with permanent observer missions",
        Category::UnitedNationsSystem => "United Nations system",
        Category::IntergovernmentalOrganization => "Intergovernmental organizations",
        Category::PermanentObserverOffice => "Entities with permanent observer offices",
        Category::NonGovernmentalOrganization => "Non-governmental organizations",
        Category::Other => "Others",
    }
}
