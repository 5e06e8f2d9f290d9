//! Round trip.
#![cfg(test)]

#[path = "support/samples.rs"]
mod samples;
use samples::samples;

#[test]
fn samples_come_back() {
    let mut all: Vec<(String, String)> = samples().into_iter().map(|s| (s.name, s.text)).collect();
    for dir in ["../shared/reports", "../shared/reports/real"] {
        for e in std::fs::read_dir(dir).unwrap() {
            let p = e.unwrap().path();
            if p.extension().is_some_and(|e| e == "txt" || e == "md") && !p.ends_with("INDEX.md") {
                all.push((p.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&p).unwrap()));
            }
        }
    }
    for (name, text) in all {
        struct S { name: String, text: String }
        let s = S { name, text };
        let r = uncac::parse(&s.text).into_report();
        let t = uncac::write::markdown(&r);
        std::fs::write(format!("/tmp/md_{}.md", s.name), &t).unwrap();
        let b = uncac::parse(&t).into_report();
        if b != r {
            std::fs::write(format!("/tmp/a_{}.json", s.name), r.to_json().unwrap()).unwrap();
            std::fs::write(format!("/tmp/b_{}.json", s.name), b.to_json().unwrap()).unwrap();
            let out = std::process::Command::new("diff").args([format!("/tmp/a_{}.json", s.name), format!("/tmp/b_{}.json", s.name)]).output().unwrap();
            std::fs::write(format!("/tmp/d_{}.diff", s.name), &out.stdout).unwrap(); println!("{}: literal {} {}", s.name, t.starts_with("<!--"), out.stdout.len());
        } else { println!("{} ok literal {}", s.name, t.starts_with("<!--"));}
    }
}
