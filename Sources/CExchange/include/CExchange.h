#pragma once

/// Exchanges two paths of one file system in one step, so that neither is ever missing.
/// Returns 0, or the error number (EINVAL or ENOSYS where the file system or the kernel cannot).
int sitegen_exchange(const char *one, const char *other);
