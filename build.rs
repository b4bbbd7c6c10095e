//! Packs `src/content/**` into compact JSON that the binary embeds: `content.json`, `figures.txt`, `learn.json` (the lessons,
//! read only when someone learns) and `text.json`. No logic beyond packing.
//!
//! An exercise file is one exercise; its `figure` goes to `figures.txt`. In every other folder, arrays of tables of all files are joined under their own name,
//! in the order of the file names, and everything else lies under the name of its file.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::{Map, Value};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/content");
    let content = Path::new("src/content");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut packed = Map::new();
    let mut figures = Map::new();
    let mut exercises = Vec::new();
    for path in toml_files(&content.join("exercises"))? {
        let mut exercise = read(&path)?;
        if let Value::Object(table) = &mut exercise
            && let (Some(figure), Some(Value::String(id))) =
                (table.remove("figure"), table.get("id"))
        {
            figures.insert(id.clone(), figure);
        }
        exercises.push(exercise);
    }
    packed.insert("exercises".to_owned(), Value::Array(exercises));
    for room in ["intake", "rules", "screening"] {
        packed.insert(room.to_owned(), Value::Object(join(&content.join(room))?));
    }
    packed.insert(
        "sources".to_owned(),
        read_or_empty(&content.join("sources.toml"))?,
    );
    let families = read_or_empty(&content.join("figures/families.toml"))?;
    fs::write(out.join("figures.txt"), pack_figures(&families, &figures))?;
    fs::write(
        out.join("content.json"),
        serde_json::to_vec(&Value::Object(packed))?,
    )?;
    fs::write(
        out.join("learn.json"),
        serde_json::to_vec(&pack_lessons(content)?)?,
    )?;
    fs::write(out.join("text.json"), pack_text(&content.join("text/en"))?)?;
    Ok(())
}

/// A lesson file is one lesson; words and pictures join them.
fn pack_lessons(content: &Path) -> Result<Value, Box<dyn Error>> {
    let mut packed = join(&content.join("learn"))?;
    let lessons: Result<Vec<Value>, _> = toml_files(&content.join("lessons"))?
        .iter()
        .map(|path| read(path))
        .collect();
    packed.insert("lessons".to_owned(), Value::Array(lessons?));
    Ok(Value::Object(packed))
}

/// One family or figure a line: its name, then its table.
fn pack_figures(families: &Value, figures: &Map<String, Value>) -> String {
    let mut packed = String::new();
    for (name, table) in families.as_object().into_iter().flatten().chain(figures) {
        packed.push_str(&format!("{name}{table}\n"));
    }
    packed
}

fn join(folder: &Path) -> Result<Map<String, Value>, Box<dyn Error>> {
    let mut joined = Map::new();
    for path in toml_files(folder)? {
        let stem = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default()
            .to_owned();
        let Value::Object(table) = read(&path)? else {
            continue;
        };
        for (key, value) in table {
            match value {
                Value::Array(rows) if rows.iter().all(Value::is_object) && !rows.is_empty() => {
                    let all = joined
                        .entry(key)
                        .or_insert_with(|| Value::Array(Vec::new()));
                    if let Value::Array(all) = all {
                        all.extend(rows);
                    }
                }
                other => {
                    let own = joined
                        .entry(stem.clone())
                        .or_insert_with(|| Value::Object(Map::new()));
                    if let Value::Object(own) = own {
                        own.insert(key, other);
                    }
                }
            }
        }
    }
    Ok(joined)
}

fn read_or_empty(path: &Path) -> Result<Value, Box<dyn Error>> {
    if path.exists() {
        read(path)
    } else {
        Ok(Value::Object(Map::new()))
    }
}

fn read(path: &Path) -> Result<Value, Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// All TOML files below a folder, sorted by path, so that two builds give the same bytes.
fn toml_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(found);
    };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(toml_files(&path)?);
        } else if path.extension().is_some_and(|end| end == "toml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Sections and keys of a text file become one flat map: `[diary] save = "…"` is `diary.save`.
/// One language: its main file and the files of its folder, as one flat list of keys.
fn pack_text(language: &Path) -> Result<String, Box<dyn Error>> {
    let mut flat = BTreeMap::new();
    for file in std::iter::once(language.with_extension("toml")).chain(toml_files(language)?) {
        let table: toml::Table = fs::read_to_string(file)?.parse()?;
        flatten("", &table, &mut flat)?;
    }
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
                if flat.insert(key.clone(), sentence.clone()).is_some() {
                    return Err(format!("text key {key} stands twice"));
                }
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
