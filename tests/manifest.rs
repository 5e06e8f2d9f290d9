//! What the manifest promises: few dependencies, each with a reason, none that needs a newer Rust than the crate.
#![cfg(test)]

use std::collections::{BTreeSet, HashMap};
use std::process::Command;

use serde_json::Value;

const MANIFEST: &str = include_str!("../Cargo.toml");

/// What cargo prints for some arguments, without the network.
fn cargo(arguments: &[&str]) -> String {
    try_cargo(arguments).unwrap_or_else(|error| panic!("{error}"))
}

fn try_cargo(arguments: &[&str]) -> Result<String, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(arguments)
        .args(["--locked", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let text = |bytes| String::from_utf8(bytes).expect("cargo prints UTF-8");
    if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
}

/// What cargo knows of the packages: of all platforms or, where theirs were never fetched, of this one.
fn metadata() -> Value {
    const ALL: [&str; 4] = ["metadata", "--format-version", "1", "--all-features"];
    let text = try_cargo(&ALL).unwrap_or_else(|_| {
        let version = cargo(&["version", "--verbose"]);
        let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
        cargo(&[&ALL[..], &["--filter-platform", host]].concat())
    });
    serde_json::from_str(&text).unwrap()
}

/// How many crates a user compiles, this one included.
fn crates(features: &[&str]) -> usize {
    let arguments =
        [&["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"], features].concat();
    cargo(&arguments).lines().map(|line| line.trim_end_matches(" (*)")).collect::<BTreeSet<_>>().len()
}

#[test]
fn the_readme_tells_how_many_crates_are_compiled() {
    let readme = include_str!("../README.md");
    for (name, features) in
        [("no feature", &["--no-default-features"][..]), ("default", &[]), ("`cli`", &["--features", "cli"])]
    {
        let row = format!("| {name} | {} |", crates(features));
        assert!(readme.contains(&row), "the README has no row {row:?}");
    }
}

/// The version a manifest names, as numbers that compare.
fn version(text: &str) -> Vec<u32> {
    text.split('.').chain(std::iter::repeat("0")).take(3).map(|part| part.parse().unwrap()).collect()
}

/// What users compile; what only tests and benches need may be newer.
#[test]
fn no_dependency_needs_a_newer_rust() {
    let metadata = metadata();
    let rust: HashMap<&str, &Value> = list(&metadata["packages"])
        .map(|package| (package["id"].as_str().unwrap(), &package["rust_version"]))
        .collect();
    let needed = needed(&metadata["resolve"]);
    assert!(needed.len() > 20, "{needed:?}");
    let ours = version(env!("CARGO_PKG_RUST_VERSION"));
    for id in needed {
        if let Some(theirs) = rust[id].as_str() {
            assert!(version(theirs) <= ours, "{id} needs Rust {theirs}");
        }
    }
}

/// The packages that are compiled for a user, by id.
fn needed(resolve: &Value) -> BTreeSet<&str> {
    let nodes: HashMap<&str, &Value> =
        list(&resolve["nodes"]).map(|node| (node["id"].as_str().unwrap(), node)).collect();
    let mut needed = BTreeSet::new();
    let mut open = vec![resolve["root"].as_str().unwrap()];
    while let Some(id) = open.pop() {
        if needed.insert(id) {
            let of_a_user = |dep: &&Value| list(&dep["dep_kinds"]).any(|kind| kind["kind"] != "dev");
            open.extend(list(&nodes[id]["deps"]).filter(of_a_user).map(|dep| dep["pkg"].as_str().unwrap()));
        }
    }
    needed
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[test]
fn every_dependency_has_a_reason() {
    let table = MANIFEST.split("[dependencies]\n").nth(1).and_then(|rest| rest.split("\n[").next()).unwrap();
    let mut reason = false;
    for line in table.lines() {
        let is_reason = line.starts_with('#');
        assert!(is_reason || reason || line.is_empty(), "no reason above {line:?}");
        // Lines under one reason share it until a blank line.
        reason = is_reason || (reason && !line.is_empty());
    }
}

#[test]
fn what_a_dependency_brings_by_default_is_chosen() {
    let table: toml::Table = MANIFEST.parse().unwrap();
    for (name, dependency) in table["dependencies"].as_table().unwrap() {
        let chosen = dependency.get("default-features").and_then(toml::Value::as_bool) == Some(false);
        assert!(chosen, "{name} comes with its default features");
    }
}
