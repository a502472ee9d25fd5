/* Documents that must not be longer than so many pages: as many rows as fit, and how many more there are. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-compose-document-private.h"

/* From generous to scarce: rows of a table, and the zoom. Smaller type than nine tenths is hard to read: rows go
 * first, down to two, for the paper says how many more there are. Only what still has no room is set smaller. */
static const struct
{
  guint most_rows;
  double zoom;
} steps[]
    = { { 12, 1 },  { 12, 0.95 }, { 8, 0.95 }, { 8, 0.92 }, { 6, 0.92 }, { 5, 0.92 }, { 5, 0.9 },
        { 4, 0.9 }, { 3, 0.9 },   { 2, 0.9 },  { 4, 0.85 }, { 3, 0.85 }, { 3, 0.82 }, { 2, 0.8 } };
/* Length of a text, in characters, for each row that a table may have. */
#define TEXT_PER_ROW 110

/* Whether what FUNC composes, with ROWS in a table, EXTRA in the one that may be longer, takes at most MOST_PAGES. */
static gboolean
compose (KlasterComposer *self,
         guint step,
         guint extra,
         guint most_pages,
         KlasterComposeFunc func,
         gconstpointer data)
{
  g_clear_pointer (&self->document, klaster_document_free);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  self->most_rows = steps[step].most_rows;
  self->extra_rows = extra;
  self->cut = FALSE;
  func (self, data);
  klaster_document_set_zoom (self->document, steps[step].zoom);
  return klaster_document_count_pages (self->document) <= most_pages;
}

void
klaster_composer_fit (KlasterComposer *self,
                      guint most_pages,
                      KlasterComposeFunc func,
                      gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      guint extra = 0;

      if (!compose (self, i, 0, most_pages, func, data))
        continue;
      /* The first page may have room where the last one has none. */
      while (self->cut && compose (self, i, extra + 1, most_pages, func, data))
        extra++;
      if (self->extra_rows > extra)
        compose (self, i, extra, most_pages, func, data);
      return;
    }
}

guint
klaster_composer_limit (const KlasterComposer *self, guint n)
{
  return self->most_rows > 0 ? MIN (n, self->most_rows) : n;
}

guint
klaster_composer_limit_long (KlasterComposer *self, guint n)
{
  guint most = klaster_composer_limit (self, n);

  if (most < n)
    most = MIN (most + self->extra_rows, n);
  self->cut |= most < n;
  return most;
}

void
klaster_composer_add_rest (KlasterComposer *self, guint shown, guint n)
{
  g_autofree char *text = NULL;

  if (shown >= n)
    return;
  text = g_strdup_printf (ngettext ("And %u more.", "And %u more.", n - shown), n - shown);
  klaster_document_add_wide_row (self->document, text);
}

char *
klaster_composer_dup_short (const KlasterComposer *self, const char *text)
{
  long most = (long)self->most_rows * TEXT_PER_ROW;
  g_autofree char *begin = NULL;
  char *space;

  if (text == NULL || most == 0 || g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);
  begin = g_utf8_substring (text, 0, most);
  space = strrchr (begin, ' ');
  if (space != NULL)
    *space = '\0';
  /* Translators: the beginning of a long text. */
  return g_strdup_printf (_ ("%s … (shortened)"), begin);
}

void
klaster_composer_add_end (KlasterComposer *self, const GPtrArray *missing, const char *sources)
{
  gboolean beside = !self->wish->landscape;

  if (beside)
    klaster_document_begin_columns (self->document, KLASTER_COMPOSER_HALVES, 2);
  klaster_composer_add_missing (self, missing, self->most_rows);
  klaster_document_add_note (self->document, sources);
  if (beside)
    klaster_document_next_column (self->document);
  klaster_composer_add_signature (self);
  if (beside)
    klaster_document_end_columns (self->document);
  else
    klaster_document_set_flow (self->document, 1);
}
