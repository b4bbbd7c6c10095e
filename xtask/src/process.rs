//! Starting other programs: shown as they run, or captured and shown only when they fail.

use crate::failure::Failure;
use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// Runs a program with its output on the terminal; fails when it fails.
pub fn show(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|error| Failure::new(format!("Cannot start {}: {error}", name(command))))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{} stopped: {status}", name(command))))
}

/// What a program wrote, both streams in the order they came, and whether it succeeded.
struct Captured {
    text: String,
    succeeded: bool,
}

/// How long to listen after the end of a program: one that it left running may hold its output open for ever.
const AFTER_THE_END: Duration = Duration::from_secs(2);

fn capture(command: &mut Command) -> Result<Captured, Failure> {
    read(command).map_err(|error| Failure::new(format!("Cannot start {}: {error}", name(command))))
}

fn read(command: &mut Command) -> std::io::Result<Captured> {
    let (mut reader, writer) = std::io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn()?;
    // The command still holds the writing ends, and reading does not end while one is open.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let (send, pieces) = mpsc::channel();
    std::thread::spawn(move || {
        let mut piece = [0; 4096];
        while let Ok(length @ 1..) = reader.read(&mut piece) {
            let read = piece.iter().take(length).copied().collect::<Vec<u8>>();
            if send.send(read).is_err() {
                break;
            }
        }
    });
    let succeeded = child.wait()?.success();
    let mut bytes = Vec::new();
    while let Ok(piece) = pieces.recv_timeout(AFTER_THE_END) {
        bytes.extend(piece);
    }
    Ok(Captured {
        text: String::from_utf8_lossy(&bytes).into_owned(),
        succeeded,
    })
}

/// Runs a program and fails with everything it printed when it fails.
pub fn quiet(command: &mut Command) -> Result<String, Failure> {
    let captured = capture(command)?;
    if captured.succeeded {
        return Ok(captured.text);
    }
    Err(Failure::new(format!(
        "{}\n{} failed.",
        captured.text,
        name(command)
    )))
}

/// What a program wrote to its output, without its complaints; fails when it fails.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let done = command
        .output()
        .map_err(|error| Failure::new(format!("Cannot start {}: {error}", name(command))))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if done.status.success() {
        return Ok(text(&done.stdout));
    }
    Err(Failure::new(format!(
        "{}\n{} failed.",
        text(&done.stderr),
        name(command)
    )))
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may stop where it stands.
    use super::*;

    #[test]
    fn both_streams_are_kept_in_order() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo one; echo two >&2; echo three; exit 3"]);
        let captured = capture(&mut command).unwrap();
        assert_eq!(captured.text, "one\ntwo\nthree\n");
        assert!(!captured.succeeded);
    }

    #[test]
    fn a_program_left_running_does_not_hold_up_the_end() {
        let mut command = Command::new("sh");
        command.args(["-c", "sleep 30 & echo done"]);
        let begin = std::time::Instant::now();
        assert_eq!(capture(&mut command).unwrap().text, "done\n");
        assert!(begin.elapsed() < Duration::from_secs(20));
    }

    #[test]
    fn a_missing_program_is_named() {
        let failure = quiet(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(failure.to_string().contains("no-such-program-here"));
    }
}
