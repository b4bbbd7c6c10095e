//! `serve`: the app under development, with reload. Nothing here reaches a release.

use crate::build;
use crate::failure::Failure;
use crate::files;
use crate::tools;
use std::os::unix::process::CommandExt;

/// Installs what is missing and serves until it is stopped.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let port = port(arguments)?;
    let tools = tools::ensure(build::NEEDS)?;
    // Beside the release in dist/, never over it.
    let dist = files::root().join("target/serve");
    println!(
        "Tend will be on http://localhost:{port} once the first build is done. Stop with Ctrl-C."
    );
    let mut trunk = tools.command("trunk");
    trunk
        .current_dir(files::root())
        .args([
            "serve",
            "--offline",
            "--address",
            "127.0.0.1",
            "--port",
            &port,
        ])
        .args(["--public-url", "/"])
        .arg("--dist")
        .arg(dist);
    // In place of this process: a signal to stop reaches Trunk itself.
    let error = trunk.exec();
    Err(Failure::new(format!("Cannot start trunk: {error}")))
}

fn port(arguments: &[String]) -> Result<String, Failure> {
    match arguments {
        [] => Ok("8080".to_owned()),
        [flag, port] if flag == "--port" && port.parse::<u16>().is_ok() => Ok(port.clone()),
        _ => Err(Failure::usage("Usage: cargo xtask serve [--port N]")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_8080_unless_told() {
        let words =
            |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
        for (text, expected) in [
            ("", Some("8080")),
            ("--port 9000", Some("9000")),
            ("--port 99999", None),
            ("--port", None),
            ("now", None),
        ] {
            assert_eq!(port(&words(text)).ok().as_deref(), expected, "{text}");
        }
    }
}
