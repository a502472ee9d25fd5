#include "klaster-ods-text.h"

#include "klaster-book.h"

#include <string.h>

void
klaster_ods_text_init (KlasterOdsText *self)
{
  *self = (KlasterOdsText){ .text = g_string_new (NULL) };
}

void
klaster_ods_text_clear (KlasterOdsText *self)
{
  g_string_free (self->text, TRUE);
}

void
klaster_ods_text_reset (KlasterOdsText *self)
{
  g_string_truncate (self->text, 0);
  self->depth = 0;
  self->n_paragraphs = 0;
}

static void
begin_paragraph (KlasterOdsText *self)
{
  if (self->n_paragraphs++ > 0)
    g_string_append_c (self->text, '\n');
  self->depth = 1;
  self->after_blank = TRUE;
}

static void
put_letter (KlasterOdsText *self, char letter, guint n)
{
  gsize room = KLASTER_BOOK_MAX_CELL_BYTES + 1 - MIN (self->text->len, KLASTER_BOOK_MAX_CELL_BYTES);

  for (n = MIN (n, room); n > 0; n--)
    g_string_append_c (self->text, letter);
  self->after_blank = FALSE;
}

void
klaster_ods_text_start (KlasterOdsText *self,
                        const char *name,
                        const KlasterXmlAttributes *attributes)
{
  guint n = 1;

  if (self->depth == 0)
    {
      if (strcmp (name, "p") == 0 || strcmp (name, "h") == 0)
        begin_paragraph (self);
      return;
    }
  self->depth++;
  klaster_xml_get_number (attributes, "c", &n);
  if (strcmp (name, "s") == 0)
    put_letter (self, ' ', n);
  else if (strcmp (name, "tab") == 0)
    put_letter (self, '\t', 1);
  else if (strcmp (name, "line-break") == 0)
    put_letter (self, '\n', 1);
}

void
klaster_ods_text_end (KlasterOdsText *self)
{
  gsize size = self->text->len;

  if (self->depth == 0)
    return;
  self->depth--;
  /* A blank before the end of the paragraph is one of the layout of the XML. */
  if (self->depth == 0 && self->after_blank && size > 0 && self->text->str[size - 1] == ' ')
    g_string_truncate (self->text, size - 1);
}

void
klaster_ods_text_add (KlasterOdsText *self, const char *text, gsize size)
{
  if (self->depth == 0)
    return;
  for (gsize i = 0; i < size; i++)
    {
      gboolean blank = strchr (" \t\r\n", text[i]) != NULL && text[i] != '\0';

      if (!blank || !self->after_blank)
        g_string_append_c (self->text, blank ? ' ' : text[i]);
      self->after_blank = blank;
    }
}
