//! dev
#![cfg(test)]
use serde_json::Value;
use uncac::Validator;
use uncac::validate::rules;

fn mine() -> Validator {
    let mut v = Validator::new();
    for r in rules().filter(|r| "FGH".contains(&r.code()[..1])) {
        v = v.select(r.name()).unwrap();
    }
    v
}
#[test]
fn show() {
    let Ok(files) = std::env::var("FILES") else { return };
    for file in files.split_whitespace() {
        let Ok(text) = std::fs::read_to_string(file) else { continue };
        let parsed = uncac::parse(&text);
        let found = mine().check(&parsed);
        println!(
            "=== {file} {} participants {} statements body {:?} organ {:?}",
            parsed.report().participants().len(),
            parsed.report().statements().len(),
            parsed.report().meeting().body(),
            parsed.report().masthead().organ()
        );
        for f in &found {
            println!(
                "{f} | {:?} | {}",
                f.label(),
                f.span().map(|s| s.slice(&text)).unwrap_or("").chars().take(90).collect::<String>()
            );
        }
    }
}
#[test]
fn mutate() {
    let sound = include_str!("fixtures/rules/sound.md");
    let table: toml::Value = toml::from_str(include_str!("fixtures/rules/mutations.toml")).unwrap();
    let base = mine().check(&uncac::parse(sound));
    for f in &base {
        println!("SOUND {f}");
    }
    let names: Vec<&str> = rules().filter(|r| "FGH".contains(&r.code()[..1])).map(|r| r.name()).collect();
    for m in table["mutation"].as_array().unwrap() {
        let get = |k: &str| m.get(k).and_then(|v| v.as_str());
        let rule = get("rule").unwrap();
        let (old, new) = (get("old").unwrap(), get("new").unwrap());
        let n = m.get("repeat").is_some();
        if n {
            continue;
        }
        let text = sound.replacen(old, new, 1);
        let parsed = uncac::parse(&text);
        let found = mine().check(&parsed);
        let own = names.contains(&rule);
        let start = sound.find(old).unwrap();
        let (from, to) = get("at").map_or((start, start + new.len().max(1)), |a| {
            let o = new.find(a).unwrap();
            (start + o, start + o + a.len())
        });
        let here = |f: &uncac::Diagnostic| f.span().is_none_or(|s| s.start() <= to && from <= s.end());
        let hit = found.iter().any(|f| f.name() == rule && here(f));
        let also: Vec<&str> = m
            .get("also")
            .and_then(|a| a.as_array())
            .map(|a| a.iter().filter_map(|v| v.as_str()).collect())
            .unwrap_or_default();
        let others = found.iter().filter(|f| f.name() != rule && !also.contains(&f.name())).count();
        if own && (!hit || others > 0 || found.len() > 2) || !own && others > 0 {
            println!("--- {rule} ({}) hit {hit}", get("kind").unwrap());
            for f in &found {
                println!("     {f} | {:?}", f.span().map(|s| s.slice(&text)));
            }
        }
        for f in &found {
            if let Some(fix) = f.fix() {
                let (fixed, _) = uncac::fix::apply(&text, [fix]);
                let after = mine().select(f.name()).unwrap().check(&uncac::parse(&fixed));
                if after.iter().any(|a| a.name() == f.name() && a.message() == f.message())
                    || after.len() >= found.len()
                {
                    println!(
                        "FIX of {} does not mend: {:?}\n   {:?}",
                        f.name(),
                        fix,
                        after.iter().map(|f| f.to_string()).collect::<Vec<_>>()
                    );
                }
            }
        }
    }
    let _ = Value::Null;
}
#[test]
fn cases() {
    let Ok(file) = std::env::var("CASES") else { return };
    for line in std::fs::read_to_string(file).unwrap().lines() {
        let (rule, text) = line.split_once('|').unwrap();
        let text = text.replace("\\n", "\n");
        let found = Validator::new().select(rule).unwrap().check(&uncac::parse(&text));
        println!("{rule}| {text}");
        for f in found {
            println!("      {f} | {}", f.span().map_or("-", |s| s.slice(&text)));
            if let Some(fix) = f.fix() {
                let (t, _) = uncac::fix::apply(&text, [fix]);
                let after = Validator::new().select(rule).unwrap().check(&uncac::parse(&t));
                println!("        FIX({:?}) {} -> {}", fix.safety(), t.trim(), after.len());
            }
        }
    }
}
#[test]
fn perf() {
    if std::env::var("PERF").is_err() {
        return;
    }
    let text = std::fs::read_to_string("/work/shared/reports/CAC_COSP_WG.4_2011_4.txt").unwrap();
    let parsed = uncac::parse(&text);
    let t = std::time::Instant::now();
    for _ in 0..50 {
        std::hint::black_box(uncac::parse(&text));
    }
    println!("parse {:?}", t.elapsed() / 50);
    let time = |v: &Validator| {
        for _ in 0..20 {
            std::hint::black_box(v.check(&parsed));
        }
        let t = std::time::Instant::now();
        for _ in 0..200 {
            std::hint::black_box(v.check(&parsed));
        }
        t.elapsed() / 200
    };
    let base = time(&Validator::new().select("neutral-verb").unwrap());
    println!("base {base:?}");
    for r in rules().filter(|r| "FGH".contains(&r.code()[..1])) {
        let t = time(&Validator::new().select(r.name()).unwrap());
        println!(
            "{:28} {:?} findings {}",
            r.name(),
            t.saturating_sub(base),
            Validator::new().select(r.name()).unwrap().check(&parsed).len()
        );
    }
    println!("all FGH {:?}", time(&mine()));
}
#[test]
fn hostile() {
    if std::env::var("HOSTILE").is_err() {
        return;
    }
    let t11 = "Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to 24 August 2011\n\nII. Conclusions and recommendations\n\n";
    let sp = "C. Attendance\n\n1. The following States parties to the Convention were represented at the meeting: ";
    let orgs =
        "C. Attendance\n\n1. The following intergovernmental organizations were represented by observers: ";
    let make: Vec<(&str, Box<dyn Fn(usize) -> String>)> = vec![
        (
            "articles",
            Box::new(move |n| {
                format!(
                    "{t11}1. {}\n",
                    "See article 75 and articles 9-7 and Article 8 (4) of the Convention, ".repeat(n / 70)
                )
            }),
        ),
        (
            "names",
            Box::new(move |n| {
                format!("{t11}1. {}\n", "the United Nations Convention against Corruption ".repeat(n / 50))
            }),
        ),
        (
            "quoted names",
            Box::new(move |n| {
                format!("{t11}1. {}\n", "“the United Nations Convention Against Corruption ".repeat(n / 52))
            }),
        ),
        (
            "chapters",
            Box::new(move |n| {
                format!("{t11}1. {}\n", "chapter II (articles 5-99) of the Convention, ".repeat(n / 45))
            }),
        ),
        (
            "glosses",
            Box::new(move |n| format!("{t11}1. {}\n", "codes of conduct (article 9) ".repeat(n / 29))),
        ),
        (
            "states",
            Box::new(move |n| {
                format!("{t11}{sp}{}Togo.\n", "Zambia, Germany, Vietnam, Türkiye, Chad, ".repeat(n / 42))
            }),
        ),
        (
            "unknown states",
            Box::new(move |n| {
                format!("{t11}{sp}{}Togo.\n", (0..n / 12).map(|i| format!("Polan{i}, ")).collect::<String>())
            }),
        ),
        (
            "orgs",
            Box::new(move |n| {
                format!(
                    "{t11}{orgs}{}the Council of Europe.\n",
                    (0..n / 40)
                        .map(|i| format!("the World {i} Organization of Things, "))
                        .collect::<String>()
                )
            }),
        ),
        (
            "orgs dup",
            Box::new(move |n| {
                format!(
                    "{t11}{orgs}{}the Council of Europe.\n",
                    "the League of Arab Nations, the World Bank, ".repeat(n / 44)
                )
            }),
        ),
        (
            "lists",
            Box::new(move |n| {
                format!("{t11}C. Attendance\n\n{}", (0..n/100).map(|i| format!("{}. The following States {} to the Convention were represented: Germany and Chad.\n\n", i+1, if i%2==0 {"signatories"} else {"parties"})).collect::<String>())
            }),
        ),
        (
            "speakers",
            Box::new(move |n| {
                format!(
                    "{t11}{orgs}the Council of Europe, the World Bank and the Egmont Group.\n\n{}",
                    (0..n / 60)
                        .map(|i| format!(
                            "{}. The observer for the Nowhere Office {i} said that it was.\n\n",
                            i + 2
                        ))
                        .collect::<String>()
                )
            }),
        ),
        (
            "speakers states",
            Box::new(move |n| {
                format!("{t11}{sp}Chad, Poland and Togo.\n\n{}", (0..n/60).map(|i| format!("{}. The representative of Ghana said that it was. The observer for Chad said so.\n\n", i+2)).collect::<String>())
            }),
        ),
        (
            "acts",
            Box::new(move |n| {
                format!("{t11}{}", (0..n/90).map(|i| format!("{}. The Working Group recommended that funds be made available and that attention be paid to it and requested updates.\n\n", i+1)).collect::<String>())
            }),
        ),
        (
            "acts one",
            Box::new(move |n| {
                format!("{t11}1. The Working Group recommended that funds be available {}.\n", "and that attention be given and requested the secretariat to organize and took note of it ".repeat(n/90))
            }),
        ),
        (
            "sessions",
            Box::new(move |n| {
                format!(
                    "{t11}1. {}\n",
                    "the Working Group at its next session and a meeting held on 22 August 2011 "
                        .repeat(n / 70)
                )
            }),
        ),
        (
            "agenda",
            Box::new(move |n| {
                format!(
                    "{t11}B. Agenda\n\n1. The Working Group adopted the following agenda:\n\n{}",
                    (0..n / 20).map(|i| format!("{}. Some item.\n", i + 1)).collect::<String>()
                )
            }),
        ),
    ];
    let base: usize = std::env::var("HOSTILE").unwrap().parse().unwrap();
    for (name, make) in &make {
        let mut line = format!("{name:16}");
        for n in [base, base * 4] {
            let text = make(n);
            let t = std::time::Instant::now();
            let parsed = uncac::parse(&text);
            let p = t.elapsed();
            let t = std::time::Instant::now();
            let f = mine().check(&parsed).len();
            line += &format!(" | {} bytes parse {:?} check {:?} findings {f}", text.len(), p, t.elapsed());
        }
        println!("{line}");
    }
    // one rule at a time on the slow ones
    if let Ok(which) = std::env::var("WHICH") {
        for (name, make) in &make {
            if *name == which {
                let text = make(base * 4);
                let parsed = uncac::parse(&text);
                for r in rules().filter(|r| "FGH".contains(&r.code()[..1])) {
                    let t = std::time::Instant::now();
                    let v = Validator::new().select(r.name()).unwrap();
                    let n = v.check(&parsed).len();
                    println!("   {} {:?} {n}", r.name(), t.elapsed());
                }
            }
        }
    }
}
