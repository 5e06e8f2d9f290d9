//! A report built in code and written as JSON.
//!
//! `cargo run --example build_report`

use std::error::Error;

use uncac::{
    Act, ActKind, Addressee, Adoption, Agenda, AgendaItem, BodyId, Category, Distribution, Masthead, Meeting,
    Participant, Recommendation, Report,
};

fn main() -> Result<(), Box<dyn Error>> {
    let meeting = Meeting::new(BodyId::Prevention, "2012-08-27/2012-08-29".parse()?)
        .with_venue("Vienna")
        .with_ordinal(3);
    let masthead = Masthead::new()
        .with_symbol("CAC/COSP/WG.4/2012/5".parse()?)
        .with_distribution(Distribution::General)
        .with_original_language("English");
    let agenda = Agenda::new()
        .with_item(
            AgendaItem::new("1", "Organizational matters")
                .with_item(AgendaItem::new("(a)", "Opening of the meeting")),
        )
        .with_item(AgendaItem::new("2", "Adoption of the report"));
    let request = Act::new(
        "requested",
        ActKind::Request,
        "The Working Group requested the secretariat to report to it at its next meeting.",
    )
    .with_addressees(vec![Addressee::Secretariat])
    .with_timing(vec!["at its next meeting".to_owned()]);

    let report = Report::builder(meeting)
        .masthead(masthead)
        .title(
            "Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption \
             held in Vienna from 27 to 29 August 2012",
        )
        .section(1, "I", "Conclusions and recommendations")
        .paragraph(request.text())
        .recommendation(Recommendation::new(1, vec![request.clone()]))
        .section(1, "II", "Organization of the meeting")
        .section(2, "A", "Attendance")
        .paragraph("The following States parties to the Convention were represented at the meeting: Kenya and Poland.")
        .participant(Participant::new("Kenya", Category::StateParty)?.with_paragraph(2))
        .participant(Participant::new("Poland", Category::StateParty)?.with_paragraph(2))
        .agenda(agenda)
        .section(1, "III", "Adoption of the report")
        .paragraph("On 29 August 2012, the Working Group adopted the report on its meeting.")
        .adoption(Adoption::new().with_date("2012-08-29".parse()?).with_paragraph(3))
        .find_citations()
        .build()?;

    println!("{}", report.to_json()?);
    Ok(())
}
