//! The processes that a browser is made of: one of them may crash while the others go on. Only those of a journey's own profile
//! are ever touched.

use crate::trouble::Outcome;
use rustix::process::{Pid, Signal, kill_process};
use std::fs;
use std::path::Path;

/// Kills every process that names this profile and has these words in its command line; gives how many.
pub(crate) fn kill(profile: &Path, words: &str) -> Outcome<usize> {
    let own = format!("--user-data-dir={}", profile.display());
    let mut killed = 0;
    for entry in fs::read_dir("/proc")?.flatten() {
        let id = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok());
        let Some(process) = id.and_then(Pid::from_raw) else {
            continue;
        };
        // A process that has just ended has none.
        let line = fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line);
        let is_meant = line.split(['\0', ' ']).any(|word| word == own) && line.contains(words);
        if is_meant && kill_process(process, Signal::KILL).is_ok() {
            killed += 1;
        }
    }
    Ok(killed)
}
