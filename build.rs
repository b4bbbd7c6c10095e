//! Packs `src/content/**` into one compact JSON that the binary embeds. No logic beyond packing.

use std::collections::BTreeMap;
use std::{env, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=src/content");
    let out = env::var("OUT_DIR")?;
    let text = pack_text(Path::new("src/content/text/en.toml"))?;
    fs::write(Path::new(&out).join("text.json"), text)?;
    Ok(())
}

/// Sections and keys of a text file become one flat map: `[diary] save = "…"` is `diary.save`.
fn pack_text(file: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let table: toml::Table = fs::read_to_string(file)?.parse()?;
    let mut flat = BTreeMap::new();
    flatten("", &table, &mut flat)?;
    Ok(serde_json::to_string(&flat)?)
}

fn flatten(
    prefix: &str,
    table: &toml::Table,
    flat: &mut BTreeMap<String, String>,
) -> Result<(), String> {
    for (key, value) in table {
        let key = format!("{prefix}{key}");
        match value {
            toml::Value::String(sentence) => {
                flat.insert(key, sentence.clone());
            }
            toml::Value::Table(inner) => flatten(&format!("{key}."), inner, flat)?,
            _ => {
                return Err(format!(
                    "text key {key} is neither a sentence nor a section"
                ));
            }
        }
    }
    Ok(())
}
