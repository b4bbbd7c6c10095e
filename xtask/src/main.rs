//! The developer's one tool. It installs what `serve` and `test` need and runs them; it holds no rule of the app itself.
//! Each command is one file; this one only finds it.

mod bench;
mod build;
mod by_room;
mod csp;
mod css;
mod extra;
mod failure;
mod figures;
mod files;
mod page;
mod places;
mod postbuild;
mod precache;
mod process;
mod recommend;
mod sbom;
mod serve;
mod size;
mod test;
mod tools;
mod twins;

use failure::Failure;
use std::process::ExitCode;

/// One command: how it is called, what it does, and where.
struct Command {
    usage: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<(), Failure>,
}

/// Every command. The first word of `usage` is its name.
const COMMANDS: &[Command] = &[
    Command {
        usage: "serve [--port N]",
        about: "install what is missing, then serve the app with reload on http://localhost:8080",
        run: serve::run,
    },
    Command {
        usage: "test [STEP...] [--full]",
        about: "install what is missing, then run every step, or only those named",
        run: test::run,
    },
    Command {
        usage: "check",
        about: "the first minute of `test`: format, lint, native",
        run: test::check,
    },
    Command {
        usage: "build [--public-url /sub/]",
        about: "make dist/ for any static host, with .br and .gz twins",
        run: build::run,
    },
    Command {
        usage: "size [--by-room]",
        about: "what a first visit downloads from dist/, file by file, against the budget; or what the program is made of",
        run: size::run,
    },
    Command {
        usage: "bench [WORD...]",
        about: "measure everything that has a budget, in Chromium with dist/, as one table and as target/bench.json",
        run: bench::run,
    },
    Command {
        usage: "figures [ROLE|ID...] [--quiz [ANSWERS]]",
        about: "draw all exercise figures on sheets, or as a quiz without names, into target/figures/",
        run: figures::run,
    },
    Command {
        usage: "recommend ANSWERS.json",
        about: "print the recommendation for an answers file",
        run: recommend::run,
    },
    Command {
        usage: "css",
        about: "(used by Trunk) join style/*.css into target/tend.css",
        run: css::run,
    },
    Command {
        usage: "postbuild",
        about: "(used by Trunk) write sw.js, version.json and the content security policy",
        run: postbuild::run,
    },
];

fn main() -> ExitCode {
    tools::remember_this_program();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        print!("{}", usage());
        return ExitCode::SUCCESS;
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print!("{}", usage());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name() == name) else {
        eprint!("There is no command `{name}`.\n\n{}", usage());
        return ExitCode::from(2);
    };
    match (command.run)(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            failure.code()
        }
    }
}

impl Command {
    fn name(&self) -> &str {
        self.usage.split(' ').next().unwrap_or_default()
    }
}

fn usage() -> String {
    let width = COMMANDS.iter().map(|command| command.usage.len()).max();
    let width = width.unwrap_or_default();
    let mut text = String::from("cargo xtask COMMAND\n\n");
    for Command { usage, about, .. } in COMMANDS {
        text.push_str(&format!("  {usage:width$}  {about}\n"));
    }
    text.push_str(&format!("\nSteps of `test`: {}\n", test::names()));
    text.push_str("Tools are kept in $TEND_TOOLS, or else in ~/.cache/tend-tools.\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_name_of_its_own() {
        let mut names: Vec<&str> = COMMANDS.iter().map(Command::name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COMMANDS.len());
    }

    #[test]
    fn the_usage_names_every_command_and_step() {
        let text = usage();
        for command in COMMANDS {
            assert!(text.contains(command.usage), "{}", command.usage);
        }
        assert!(text.contains("journeys"));
    }
}
