/* What the readers share behind klaster-book.h: the book with its reader, and errors that name places. */
#pragma once

#include "klaster-book.h"
#include "klaster-file-hash.h"

G_BEGIN_DECLS

/* What one kind of file does; READER is what its function of opening made. */
typedef struct
{
  void (*free) (gpointer reader);
  gboolean (*select) (gpointer reader, guint sheet, GError **error);
  /* May give rows of empty cells only: the book passes them over. */
  KlasterBookStep (*next) (gpointer reader, KlasterRow *row, GError **error);
  GBytes *(*read_media) (gpointer reader, const char *name, gsize max_bytes, GError **error);
} KlasterBookClass;

struct _KlasterBook
{
  const KlasterBookClass *class;
  gpointer reader;
  KlasterBookKind kind;
  char *path;
  GBytes *bytes; /* the file itself, when it is none on disk; or NULL */
  char *name;
  GPtrArray *sheets; /* names */
  GCancellable *cancellable; /* or NULL */
  KlasterFileHash *hash;
  const char *encoding; /* static, or NULL */
  char separator;
  guint sheet;
  gboolean selected;
  gboolean ended; /* nothing comes after the end or an error */
  int progress; /* thousandths; atomic */
};

/* Functions of opening, one for each kind: fill CLASS, READER and SHEETS of SELF. */
gboolean klaster_csv_book_open (KlasterBook *self, GError **error);
gboolean klaster_xlsx_book_open (KlasterBook *self, GError **error);
gboolean klaster_ods_book_open (KlasterBook *self, GError **error);
gboolean klaster_bundle_book_open (KlasterBook *self, GError **error);
/* Turns to klaster-geojson.h when it is one. */
gboolean klaster_json_book_open (KlasterBook *self, GError **error);
gboolean klaster_geopackage_book_open (KlasterBook *self, GError **error);

/* A file without a reader, for errors and for readers of what is no table. BYTES: see above; then PATH is only
 * its name. */
KlasterBook *klaster_book_new_bare (const char *path, GBytes *bytes, GCancellable *cancellable);
/* FALSE with an error for what is not there, or would wait for ever as a pipe or a device does. */
gboolean klaster_book_check_regular (KlasterBook *self, GError **error);

/* An error with a place: the file, the selected sheet (of files with several), and ROW and COLUMN
 * from 1, 0 where they say nothing. REASON is a translated sentence. */
void klaster_book_set_error (KlasterBook *self,
                             GError **error,
                             KlasterBookErrorCode code,
                             guint row,
                             guint column,
                             const char *reason);
/* Takes LOCAL_ERROR of the system: stays as it is when it tells of a cancel or is ours already. */
void klaster_book_take_error (KlasterBook *self, GError **error, GError *local_error);
gboolean klaster_book_check_cancelled (KlasterBook *self, GError **error);
void klaster_book_set_progress (KlasterBook *self, guint64 done, guint64 all);

/* The file from its beginning; NULL with an error. SIZE (out) may be NULL. */
GInputStream *klaster_book_read_file (KlasterBook *self, goffset *size, GError **error);
/* The first letters of TEXT, at most N; (transfer full) */
char *klaster_book_dup_beginning (const char *text, guint n);
/* File name without folders and last ending; (transfer full) */
char *klaster_book_dup_stem (const char *path);

G_END_DECLS
