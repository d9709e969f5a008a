// LD_PRELOADed into facteurd by tst_notifications: the disk has 2 % free.
#include <dlfcn.h>
#include <sys/statvfs.h>

static int nearlyFull(const char *name, const char *path, struct statvfs *found)
{
    using Function = int (*)(const char *, struct statvfs *);
    const int result = reinterpret_cast<Function>(dlsym(RTLD_NEXT, name))(path, found);
    found->f_bavail = found->f_bfree = found->f_blocks / 50;
    return result;
}

extern "C" int statvfs(const char *path, struct statvfs *found) noexcept { return nearlyFull("statvfs", path, found); }
extern "C" int statvfs64(const char *path, struct statvfs64 *found) noexcept { return nearlyFull("statvfs64", path, reinterpret_cast<struct statvfs *>(found)); }
