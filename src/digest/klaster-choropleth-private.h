#pragma once

#include "klaster-choropleth.h"
#include "klaster-digest-private.h"

G_BEGIN_DECLS

/* The year asked for or the newest, and all years with records that match MATCHES (the first two
 * may be used; NULL ended). FALSE on an error; year 0 when there is none. */
gboolean klaster_choropleth_choose_year (KlasterChoropleth *self,
                                         KlasterReader *reader,
                                         const char *entity,
                                         const KlasterMatch *match,
                                         int year,
                                         GError **error);
/* Takes a value over; returns it for more. */
KlasterChoroplethValue *
klaster_choropleth_add (KlasterChoropleth *self, const char *code, KlasterFigure figure);
/* Replaces fine figures by the mean of each region of self->level. FINE: KlasterChoroplethValue of
 * villages or kecamatan. FINE_RECORDS: the reference records of all regions of that finer level
 * that the figures are about. */
gboolean klaster_choropleth_gather (KlasterChoropleth *self,
                                    KlasterReader *reader,
                                    GPtrArray *fine,
                                    GPtrArray *fine_records,
                                    GError **error);
GPtrArray *klaster_choropleth_new_values (void);
/* The part of klaster_choropleth_build() for kind DATASET. */
gboolean klaster_choropleth_build_dataset (KlasterChoropleth *self,
                                           KlasterReader *reader,
                                           const KlasterChoroplethQuery *query,
                                           GError **error);
/* Of the regions that a record of entity dataset is about. */
KlasterLevel klaster_dataset_get_level (const KlasterRecord *dataset);
/* FALSE with KLASTER_STORE_ERROR_REFUSED: the data are not that fine. */
gboolean klaster_choropleth_refuse_level (KlasterLevel level, GError **error);
void klaster_choropleth_value_free (KlasterChoroplethValue *self);
/* Entity of the reference data for a level. */
const KlasterEntity *klaster_level_get_entity (KlasterLevel level);
/* "kabupaten/kota", translated. */
const char *klaster_level_get_noun (KlasterLevel level);

G_END_DECLS
