#include "klaster-reason.h"

#include <errno.h>
#include <glib/gi18n.h>

static const struct
{
  int code;
  const char *text;
} reasons[] = {
  { EACCES, N_ ("you are not allowed to write there") },
  { EPERM, N_ ("you are not allowed to write there") },
  { EROFS, N_ ("the disk can only be read") },
  { ENOSPC, N_ ("the disk is full") },
#ifdef EDQUOT
  { EDQUOT, N_ ("your share of the disk is full") },
#endif
  { EFBIG, N_ ("the disk does not take a file of this size") },
  { ENOENT, N_ ("the folder does not exist") },
  { ENOTDIR, N_ ("a part of the path is no folder") },
  { EISDIR, N_ ("a folder has this name already") },
  { ENAMETOOLONG, N_ ("the name is too long") },
  { EBUSY, N_ ("another program uses the file") },
};

const char *
klaster_reason_get (int code)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].code == code)
      return _ (reasons[i].text);
  return g_strerror (code);
}
