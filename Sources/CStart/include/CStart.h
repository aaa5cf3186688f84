#pragma once

/// The arguments the program was started with, its name first; ends with a null pointer.
///
/// Swift's own `CommandLine.arguments` reads them from `/proc`, and is empty where that is not mounted.
char *const *sitegen_arguments(void);
