/* A zip file written in one go, for XLSX and ODS.
 *
 * An entry is compressed as it comes; its sizes are put into its head afterwards, as spreadsheets like
 * it, and no extra fields are written, as ODF asks for the entry "mimetype". Dates are fixed: the same
 * content gives the same bytes. Failures are those of the output.
 */
#pragma once

#include "klaster-output.h"

G_BEGIN_DECLS

typedef struct _KlasterZipWriter KlasterZipWriter;

/* OUTPUT is borrowed. */
KlasterZipWriter *klaster_zip_writer_new (KlasterOutput *output);
/* An entry that was begun and the list of entries are lost without klaster_zip_writer_end(). */
void klaster_zip_writer_free (KlasterZipWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterZipWriter, klaster_zip_writer_free)

/* Ends the entry before. NAME in ASCII. STORED: not compressed. */
void klaster_zip_writer_begin (KlasterZipWriter *self, const char *name, gboolean stored);
void klaster_zip_writer_write (KlasterZipWriter *self, const void *data, gsize size);
/* Writes TEXT and empties it. */
void klaster_zip_writer_flush (KlasterZipWriter *self, GString *text);
/* An entry whole. */
void klaster_zip_writer_add (KlasterZipWriter *self, const char *name, const char *text);
void klaster_zip_writer_end (KlasterZipWriter *self);

G_END_DECLS
