#include "klaster-import-names.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-import-context.h"
#include "klaster-region.h"
#include "klaster-spelling.h"

#define MAX_SUGGESTIONS 3
/* A file names few regions and records again and again; beyond that nothing is kept. */
#define MAX_KEPT 20000

struct _KlasterImportNames
{
  GHashTable *regions; /* text -> code */
  GHashTable *stored; /* "entity id" -> itself */
  /* What was found there last: rows that follow each other mostly refer to the same record. */
  const KlasterEntity *last_entity;
  char *last_id;
  GHashTable *titles; /* entity -> GHashTable of folded title -> id, "" when several have it */
};

KlasterImportNames *
klaster_import_names_new (void)
{
  KlasterImportNames *self = g_new0 (KlasterImportNames, 1);

  self->regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->stored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->titles = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                        (GDestroyNotify)g_hash_table_unref);
  return self;
}

void
klaster_import_names_free (KlasterImportNames *self)
{
  g_hash_table_unref (self->regions);
  g_hash_table_unref (self->stored);
  g_hash_table_unref (self->titles);
  g_free (self->last_id);
  g_free (self);
}

/* ---- regions */

static char *
dup_level_names (KlasterLevel levels)
{
  static const struct
  {
    KlasterLevel level;
    const char *name;
  } names[] = { { KLASTER_LEVEL_PROVINCE, N_ ("province") },
                { KLASTER_LEVEL_KABUPATEN, N_ ("kabupaten/kota") },
                { KLASTER_LEVEL_KECAMATAN, N_ ("kecamatan") },
                { KLASTER_LEVEL_VILLAGE, N_ ("desa/kelurahan") } };
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if ((levels & names[i].level) != 0)
      g_ptr_array_add (found, (char *)_ (names[i].name));
  g_ptr_array_add (found, NULL);
  return klaster_format_list ((const char *const *)found->pdata);
}

/* Codes of candidates of a level that is meant; NULL when there is none. */
static GStrv
choose_candidates (const KlasterRegionReading *reading, KlasterLevel levels)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (reading->candidates); i++)
    if (reading->candidates[i] != NULL
        && (klaster_region_code_get_level (reading->candidates[i]) & levels) != 0)
      {
        g_strv_builder_add (builder, reading->candidates[i]);
        n++;
      }
  return n > 0 ? g_strv_builder_end (builder) : NULL;
}

/* TEXT is no code: what it may be the name of. */
static GStrv
search_names (KlasterReader *reader, KlasterLevel levels, const char *text, char **reason)
{
  g_autoptr (GPtrArray) places
      = klaster_reader_search_places (reader, text, levels, NULL, MAX_SUGGESTIONS, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const KlasterPlace *first;

  if (places == NULL || places->len == 0)
    return NULL;
  for (guint i = 0; i < places->len; i++)
    g_strv_builder_add (builder, ((KlasterPlace *)places->pdata[i])->code);
  first = places->pdata[0];
  *reason = g_strdup_printf (
      /* Translators: what stands in the file, then a region with its code that it may mean. */
      _ ("“%.60s” is no region code. Perhaps %s (%s) is meant."), text, first->full_name,
      first->code);
  return g_strv_builder_end (builder);
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

char *
klaster_import_names_read_region (KlasterImportNames *self,
                                  KlasterReader *reader,
                                  const KlasterField *field,
                                  const char *text,
                                  char **reason,
                                  GStrv *repairs)
{
  g_auto (KlasterRegionReading) reading = { 0 };
  const char *kept = g_hash_table_lookup (self->regions, text);

  *reason = NULL;
  *repairs = NULL;
  if (kept != NULL && (klaster_region_code_get_level (kept) & field->levels) != 0)
    return g_strdup (kept);
  klaster_reader_read_region (reader, text, &reading);
  if (reading.kind == KLASTER_READING_EXACT && (reading.level & field->levels) != 0)
    {
      if (g_hash_table_size (self->regions) < MAX_KEPT)
        g_hash_table_insert (self->regions, g_strdup (text), g_strdup (reading.candidates[0]));
      return g_strdup (reading.candidates[0]);
    }
  *repairs = choose_candidates (&reading, field->levels);
  if (*repairs == NULL && has_letters (text))
    *repairs = search_names (reader, field->levels, text, reason);
  if (*reason == NULL && *repairs == NULL && reading.candidates[0] != NULL)
    {
      g_autofree char *levels = dup_level_names (field->levels);

      /* Translators: a code, then a level such as "desa/kelurahan". */
      *reason = g_strdup_printf (_ ("“%.40s” is not the code of a %s."), text, levels);
    }
  if (*reason == NULL)
    *reason = g_strdup (reading.reason != NULL
                            ? reading.reason
                            : _ ("This is no region code. Write it like 63.03.05.2057."));
  return NULL;
}

char *
klaster_import_names_find_other (KlasterReader *reader, const char *code, const char *said)
{
  g_autofree char *own_name = klaster_reader_dup_region_name (reader, code);
  g_autofree char *own = klaster_spelling_normalize (own_name != NULL ? own_name : "");
  g_autofree char *wanted = klaster_spelling_normalize (said);
  g_autofree char *kabupaten = klaster_region_code_dup_parent (code, KLASTER_LEVEL_KABUPATEN);
  g_autoptr (GPtrArray) places = NULL;

  if (*wanted == '\0' || g_str_equal (own, wanted))
    return NULL;
  places = klaster_reader_search_places (reader, said, KLASTER_LEVEL_VILLAGE, kabupaten,
                                         MAX_SUGGESTIONS, NULL);
  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const KlasterPlace *place = places->pdata[i];
      g_autofree char *name = klaster_spelling_normalize (place->name);

      if (g_str_equal (name, wanted) && !g_str_equal (place->code, code))
        return g_strdup (place->code);
    }
  return NULL;
}

/* ---- references */

static void
add_title (GHashTable *titles, const char *title, const char *id)
{
  char *folded = klaster_import_fold_name (title != NULL ? title : "");
  const char *other = g_hash_table_lookup (titles, folded);

  g_hash_table_insert (titles, folded,
                       g_strdup (other == NULL || strcmp (other, id) == 0 ? id : ""));
}

/* A site is also meant by the code of its village or kabupaten/kota. */
static void
add_site_codes (GHashTable *titles, const KlasterRecord *site, const char *id)
{
  static const char *const fields[] = { "village", "kabupaten" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *code = klaster_record_get_text (site, fields[i]);
      g_auto (GStrv) digits = g_strsplit (code != NULL ? code : "", ".", -1);
      g_autofree char *plain = g_strjoinv ("", digits);

      if (code == NULL)
        continue;
      add_title (titles, code, id);
      add_title (titles, plain, id);
    }
}

static GHashTable *
get_titles (KlasterImportNames *self, KlasterReader *reader, const KlasterEntity *entity)
{
  GHashTable *titles = g_hash_table_lookup (self->titles, entity);
  g_autoptr (GPtrArray) records = NULL;

  if (titles != NULL)
    return titles;
  titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (self->titles, (gpointer)entity, titles);
  records = klaster_reader_list (reader, entity, NULL, NULL, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const char *id = klaster_record_get_id (records->pdata[i]);
      g_autofree char *title = klaster_reader_dup_title (reader, entity, id);

      add_title (titles, title, id);
      if (g_str_equal (entity->name, "site"))
        add_site_codes (titles, records->pdata[i], id);
      if (klaster_entity_find_field (entity, "code") >= 0)
        add_title (titles, klaster_record_get_text (records->pdata[i], "code"), id);
    }
  return titles;
}

static gboolean
is_stored (KlasterImportNames *self,
           KlasterReader *reader,
           const KlasterEntity *entity,
           const char *id)
{
  const KlasterMatch matches[] = { { "id", id }, { NULL, NULL } };
  g_autofree char *key = NULL;

  if (entity == self->last_entity && strcmp (id, self->last_id) == 0)
    return TRUE;
  key = g_strconcat (entity->name, " ", id, NULL);
  if (g_hash_table_contains (self->stored, key))
    {
      self->last_entity = entity;
      g_free (self->last_id);
      self->last_id = g_strdup (id);
      return TRUE;
    }
  if (klaster_reader_count (reader, entity, matches, NULL) != 1)
    return FALSE;
  if (g_hash_table_size (self->stored) < MAX_KEPT)
    g_hash_table_add (self->stored, g_steal_pointer (&key));
  return TRUE;
}

/* Titles of records that have TEXT in them or stand in it; those of one record only, so that the title means
 * it. */
static GStrv
suggest_titles (GHashTable *titles,
                KlasterReader *reader,
                const KlasterEntity *entity,
                const char *folded)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) suggested = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  GHashTableIter iter;
  gpointer title, id;

  g_hash_table_iter_init (&iter, titles);
  while (n < MAX_SUGGESTIONS && g_hash_table_iter_next (&iter, &title, &id))
    if (*(const char *)id != '\0'
        && (strstr (title, folded) != NULL || strstr (folded, title) != NULL)
        && g_hash_table_add (suggested, id))
      {
        g_autofree char *suggestion = klaster_reader_dup_title (reader, entity, id);

        g_strv_builder_add (builder, suggestion);
        n++;
      }
  return n > 0 ? g_strv_builder_end (builder) : NULL;
}

char *
klaster_import_names_read_reference (KlasterImportNames *self,
                                     KlasterReader *reader,
                                     const KlasterField *field,
                                     const char *text,
                                     gboolean *known,
                                     char **reason,
                                     GStrv *repairs)
{
  const KlasterEntity *target = klaster_entity_get (field->target);
  g_autofree char *folded = NULL;
  GHashTable *titles;
  const char *id;

  *reason = NULL;
  *repairs = NULL;
  *known = TRUE;
  if (klaster_uuid_is_valid (text))
    {
      *known = is_stored (self, reader, target, text);
      return g_strdup (text);
    }
  titles = get_titles (self, reader, target);
  folded = klaster_import_fold_name (text);
  id = g_hash_table_lookup (titles, folded);
  if (id != NULL && *id != '\0')
    return g_strdup (id);
  if (id != NULL)
    /* Translators: a name, then a kind of record. */
    *reason
        = g_strdup_printf (_ ("There are several records “%s” with the name “%.60s”. Put the id "
                              "of the right one here."),
                           _ (target->label), text);
  else
    {
      *repairs = suggest_titles (titles, reader, target, folded);
      /* Translators: a kind of record, then the name that stands in the file. */
      *reason = g_strdup_printf (_ ("There is no record “%s” with the name “%.60s”."),
                                 _ (target->label), text);
    }
  return NULL;
}
