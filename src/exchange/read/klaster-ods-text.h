/* The text of a cell of an ODS, from its paragraphs: blanks run together as ODF 1.2, 6.1.2 says, and what
 * is written as elements (blanks, tabs, line breaks) is put in. */
#pragma once

#include "klaster-xml.h"

G_BEGIN_DECLS

typedef struct
{
  GString *text;
  guint depth; /* of elements within the paragraph, which counts as 1; 0 between paragraphs */
  guint n_paragraphs;
  gboolean after_blank; /* so that the next one is left out */
} KlasterOdsText;

void klaster_ods_text_init (KlasterOdsText *self);
void klaster_ods_text_clear (KlasterOdsText *self);
/* For the next cell. */
void klaster_ods_text_reset (KlasterOdsText *self);

/* Of elements: NAME stands in the cell itself, or in a paragraph of it. */
void klaster_ods_text_start (KlasterOdsText *self,
                             const char *name,
                             const KlasterXmlAttributes *attributes);
void klaster_ods_text_end (KlasterOdsText *self);
void klaster_ods_text_add (KlasterOdsText *self, const char *text, gsize size);

G_END_DECLS
