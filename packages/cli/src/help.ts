export const HELP = `gradus: competency frameworks and role profiles as text

Usage
  gradus check [paths]                 find what is wrong in frameworks
      -f, --format pretty|concise|json how to report (pretty on a terminal, else concise)
      --release                        take for errors what only a draft may have
      --show-accepted                  list what is accepted as well, with the reasons
  gradus rules                         list the rules
      -f, --format pretty|json         how to list them (pretty if left out)
  gradus coverage <path>               which statements are satisfied, and by what
      -f, --format pretty|json|markdown
  gradus diff <before> <after>         what is different between two states
  gradus diff --rev <rev> [path]       … between a revision of git and the files
  gradus diff --rev <rev>..<rev> [path]
      -f, --format text|markdown|json  how to tell it (text if left out)
      -o, --output <file>              where to write; standard output if left out
      --exit-code                      end with 1 where something is different
  gradus export json <path> [-o file]  compile a framework to JSON
  gradus export html <path> [-o file]  its role matrices as one HTML page
      -o, --output <file>              where to write; standard output if left out
      --force                          export a framework with errors, too
  gradus format [paths]                tidy up the spaces in files, as the editor does
      --check                          change nothing, and list what would be changed
  gradus lsp --stdio                   run the language server, for editors
  gradus --help, gradus --version

Every command
      --no-cache                       keep nothing for the next time, and use nothing kept

A path is a .gradus file or a folder; a file is checked together with its framework.

Exit codes
  0  all is well               3  nothing to work on
  1  errors were found         4  a file could not be read or written
  2  the command is wrong
`;
