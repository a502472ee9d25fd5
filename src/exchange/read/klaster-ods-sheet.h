/* The tables of an ODS: their names, and the rows of one. */
#pragma once

#include "klaster-zip-xml.h"

G_BEGIN_DECLS

/* Adds the names of the tables to NAMES. */
gboolean
klaster_ods_read_names (KlasterBook *book, KlasterZip *zip, GPtrArray *names, GError **error);

typedef struct _KlasterOdsSheet KlasterOdsSheet;

/* BOOK and ZIP are borrowed and outlive it. */
KlasterOdsSheet *
klaster_ods_sheet_open (KlasterBook *book, KlasterZip *zip, guint sheet, GError **error);
void klaster_ods_sheet_free (KlasterOdsSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterOdsSheet, klaster_ods_sheet_free)

KlasterBookStep klaster_ods_sheet_next (KlasterOdsSheet *self, KlasterRow *row, GError **error);

G_END_DECLS
