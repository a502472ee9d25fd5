/* Data of other sectors: any table by region and year (Satu Data: concept, definition, unit ...). */
#include "fields.h"

static const KlasterChoice dataset_levels[] = { { "province", N_ ("Province") },
                                                { "kabupaten", N_ ("Kabupaten/kota") },
                                                { "kecamatan", N_ ("Kecamatan") },
                                                { "desa", N_ ("Desa/kelurahan") },
                                                { NULL, NULL } };

static const KlasterField dataset_fields[] = {
  TEXT ("code", N_ ("Code"), FLAGS (KEY_)),
  TEXT ("title", N_ ("Title"), FLAGS (TITLE_)),
  TEXT ("producer", N_ ("Producer"), FLAGS (COLUMN_)),
  TEXT ("concept", N_ ("Concept")),
  LONG_TEXT ("definition", N_ ("Definition")),
  TEXT ("classification", N_ ("Classification")),
  TEXT ("measure", N_ ("Measure")),
  TEXT ("unit", N_ ("Unit"), FLAGS (COLUMN_)),
  CHOICE ("level", N_ ("Level"), dataset_levels, FLAGS (REQUIRED_)),
  TEXT ("licence", N_ ("Licence")),
  COMMON_FIELDS,
};

static const KlasterField dataset_value_fields[] = {
  REFERENCE ("dataset",
             N_ ("Dataset"),
             "dataset",
             FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  REGION ("region", N_ ("Region"), KLASTER_LEVEL_ANY, FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  YEAR ("year", N_ ("Year"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  DECIMAL ("value",
           N_ ("Value"),
           -1e15,
           1e15,
           FLAGS (COLUMN_ | KLASTER_FIELD_BLANKS | KLASTER_FIELD_MIXED)),
  COMMON_FIELDS,
};

const KlasterEntity klaster_entities_sector[]
    = { ENTITY ("dataset",
                N_ ("Dataset"),
                KLASTER_GROUP_SECTOR,
                N_ ("Figures of any OPD by region and year, for the map and the charts."),
                dataset_fields),
        ENTITY ("dataset_value",
                N_ ("Value of a dataset"),
                KLASTER_GROUP_SECTOR,
                N_ ("The figure of one region and year."),
                dataset_value_fields),
        { .name = NULL } };
