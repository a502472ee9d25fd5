/* JSON, token by token: nothing is kept but the text of one token, whatever the size of the file.
 *
 * Nesting and the length of texts are bounded (KLASTER_JSON_MAX_DEPTH, KLASTER_BOOK_MAX_CELL_BYTES).
 * "NaN" and "Infinity", which some programs write though JSON has no such numbers, come as texts.
 */
#pragma once

#include "klaster-book-private.h"
#include "klaster-text-source.h"

G_BEGIN_DECLS

#define KLASTER_JSON_MAX_DEPTH 64

typedef enum
{
  KLASTER_JSON_FAILED,
  KLASTER_JSON_END, /* of the text, after the one value in it */
  KLASTER_JSON_OBJECT,
  KLASTER_JSON_OBJECT_END,
  KLASTER_JSON_ARRAY,
  KLASTER_JSON_ARRAY_END,
  KLASTER_JSON_NAME, /* of a member; its value comes next */
  KLASTER_JSON_TEXT,
  KLASTER_JSON_NUMBER, /* looks like one; perhaps none */
  KLASTER_JSON_TRUE,
  KLASTER_JSON_FALSE,
  KLASTER_JSON_NULL
} KlasterJsonToken;

typedef struct _KlasterJson KlasterJson;

gboolean klaster_json_guess (KlasterBook *book, KlasterEncoding *encoding, GError **error);
/* The file of BOOK (borrowed), which is named in errors and whose progress moves. */
KlasterJson *klaster_json_open (KlasterBook *book, KlasterEncoding encoding, GError **error);
void klaster_json_free (KlasterJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterJson, klaster_json_free)

KlasterJsonToken klaster_json_next (KlasterJson *self, GError **error);
/* Of a name, text or number; until the next token. */
const char *klaster_json_get_text (const KlasterJson *self);
/* The row that errors name from now on; 0 for none. */
void klaster_json_set_row (KlasterJson *self, guint row);
guint klaster_json_get_row (const KlasterJson *self);

/* The rest of the value that begins with TOKEN. */
gboolean klaster_json_skip (KlasterJson *self, KlasterJsonToken token, GError **error);
/* The same, and adds it as JSON to TEXT; over KLASTER_BOOK_MAX_CELL_BYTES is an error. */
gboolean
klaster_json_copy (KlasterJson *self, KlasterJsonToken token, GString *text, GError **error);
/* An error at the place of the reader; gives FALSE. REASON is a translated sentence; there are more than
 * KLASTER_BOOK_MAX_ROWS. */
gboolean klaster_json_fail (KlasterJson *self,
                            KlasterBookErrorCode code,
                            const char *reason,
                            GError **error);

gboolean klaster_json_fail_rows (KlasterJson *self, GError **error);

G_END_DECLS
