#include "klaster-import-context.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-form-layout.h"
#include "klaster-format.h"

#define MAX_SUGGESTIONS 3

struct _KlasterImportContext
{
  GPtrArray *sites; /* KlasterImportSite */
  GPtrArray *indicators; /* KlasterRecord, by code */
  GPtrArray *enumerators; /* KlasterRecord */
  GHashTable *items; /* "innovation site name" -> id */
};

static void
site_free (gpointer data)
{
  KlasterImportSite *site = data;

  klaster_record_unref (site->record);
  g_free (site->title);
  g_free (site->place);
  g_free (site->last_period);
  g_free (site);
}

void
klaster_import_context_free (KlasterImportContext *self)
{
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->enumerators, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_free (self);
}

char *
klaster_import_fold_name (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\r\n", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
  return g_string_free (text, FALSE);
}

/* ---- reading */

static gboolean
add_site (KlasterImportContext *self, KlasterReader *reader, KlasterRecord *record, GError **error)
{
  const char *id = klaster_record_get_id (record);
  const KlasterMatch matches[] = { { "site", id }, { NULL, NULL } };
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterRecord) last = klaster_reader_first (reader, klaster_entity_get ("report"),
                                                         matches, "period DESC", &failure);
  KlasterImportSite *site;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  site = g_new0 (KlasterImportSite, 1);
  site->record = klaster_record_ref (record);
  site->title = klaster_reader_dup_title (reader, klaster_entity_get ("site"), id);
  site->place = g_strdup (klaster_record_get_text (record, "village"));
  if (site->place == NULL)
    site->place = g_strdup (klaster_record_get_text (record, "kabupaten"));
  if (last != NULL)
    site->last_period = g_strdup (klaster_record_get_text (last, "period"));
  g_ptr_array_add (self->sites, site);
  return TRUE;
}

static gboolean
read_sites (KlasterImportContext *self, KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("site"), NULL, "year DESC", error);

  self->sites = g_ptr_array_new_with_free_func (site_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!add_site (self, reader, records->pdata[i], error))
      return FALSE;
  return records != NULL;
}

static char *
make_item_key (const char *entity, const char *site, const char *name)
{
  g_autofree char *folded = klaster_import_fold_name (name);

  return g_strconcat (entity, " ", site, " ", folded, NULL);
}

static gboolean
read_items (KlasterImportContext *self, KlasterReader *reader, const char *entity, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get (entity), NULL, "id", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const char *site = klaster_record_get_text (records->pdata[i], "site");
      const char *name = klaster_record_get_text (records->pdata[i], "name");

      if (site != NULL && name != NULL)
        g_hash_table_insert (self->items, make_item_key (entity, site, name),
                             g_strdup (klaster_record_get_id (records->pdata[i])));
    }
  return records != NULL;
}

KlasterImportContext *
klaster_import_context_read (KlasterReader *reader, GError **error)
{
  g_autoptr (KlasterImportContext) self = g_new0 (KlasterImportContext, 1);

  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->indicators
      = klaster_reader_list (reader, klaster_entity_get ("indicator"), NULL, "code", error);
  if (self->indicators == NULL)
    return NULL;
  self->enumerators
      = klaster_reader_list (reader, klaster_entity_get ("enumerator"), NULL, "name", error);
  if (self->enumerators == NULL || !read_sites (self, reader, error)
      || !read_items (self, reader, "innovation", error)
      || !read_items (self, reader, "product", error))
    return NULL;
  return g_steal_pointer (&self);
}

/* ---- sites */

/* Whether SITE is one that reports in PERIOD. */
static gboolean
reports_in (const KlasterImportSite *site, const char *period)
{
  const char *from = klaster_record_get_text (site->record, "from_period");
  const char *to = klaster_record_get_text (site->record, "to_period");
  gboolean designated
      = g_strcmp0 (klaster_record_get_text (site->record, "status"), "designated") == 0;

  /* Codes of periods sort as texts. */
  return (designated || to != NULL)
         && (period == NULL
             || ((from == NULL || strcmp (from, period) <= 0)
                 && (to == NULL || strcmp (period, to) <= 0)));
}

/* "63.01.01.2003" for "k6301012003", "6301012003" or itself; NULL for no code. (transfer full) */
static char *
read_place (const char *text)
{
  g_autofree char *name = NULL;

  if (*text == 'k')
    return klaster_form_dup_region_code (text);
  if (klaster_region_code_get_level (text) != 0)
    return g_strdup (text);
  name = g_strconcat ("k", text, NULL);
  return klaster_form_dup_region_code (name);
}

static gboolean
is_meant (const KlasterImportSite *site, const char *text, const char *place, const char *folded)
{
  g_autofree char *title = NULL;

  if (strcmp (klaster_record_get_id (site->record), text) == 0)
    return TRUE;
  /* A form made before the village was chosen has the code of the kabupaten/kota. */
  if (place != NULL)
    return strcmp (site->place, place) == 0
           || g_strcmp0 (klaster_record_get_text (site->record, "kabupaten"), place) == 0;
  title = klaster_import_fold_name (site->title);
  return strcmp (title, folded) == 0;
}

/* What people write for a site beside its TITLE: the kabupaten/kota alone or the village alone, with and without
 * "Kabupaten" or "Desa" before it, all folded. */
static GStrv
dup_names (const char *title)
{
  static const char *const before[2][3]
      = { { "kabupaten ", "kab. ", "kab " }, { "desa ", "kelurahan ", "kel. " } };
  g_auto (GStrv) parts = g_strsplit (title, " · ", -1);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (before) && parts[i] != NULL; i++)
    {
      g_autofree char *folded = klaster_import_fold_name (parts[i]);

      g_strv_builder_add (names, folded);
      for (guint k = 0; k < G_N_ELEMENTS (before[i]); k++)
        {
          g_autofree char *longer = g_strconcat (before[i][k], folded, NULL);

          g_strv_builder_add (names, longer);
        }
    }
  return g_strv_builder_end (names);
}

/* The only site of PERIOD that has the name FOLDED. */
static const KlasterImportSite *
find_by_name (const KlasterImportContext *self, const char *folded, const char *period)
{
  const KlasterImportSite *found = NULL;

  for (guint i = 0; i < self->sites->len; i++)
    {
      const KlasterImportSite *site = self->sites->pdata[i];
      g_auto (GStrv) names = dup_names (site->title);

      if (!reports_in (site, period) || !g_strv_contains ((const char *const *)names, folded))
        continue;
      if (found != NULL)
        return NULL;
      found = site;
    }
  return found;
}

static GStrv
suggest_sites (const KlasterImportContext *self, const char *folded)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; n < MAX_SUGGESTIONS && i < self->sites->len; i++)
    {
      const KlasterImportSite *site = self->sites->pdata[i];
      g_autofree char *title = klaster_import_fold_name (site->title);

      if (strstr (title, folded) == NULL && strstr (folded, title) == NULL)
        continue;
      g_strv_builder_add (builder, site->place);
      n++;
    }
  return n > 0 ? g_strv_builder_end (builder) : NULL;
}

const KlasterImportSite *
klaster_import_context_find_site (const KlasterImportContext *self,
                                  const char *text,
                                  const char *period,
                                  char **reason,
                                  GStrv *repairs)
{
  g_autofree char *place = read_place (text);
  g_autofree char *folded = klaster_import_fold_name (text);
  const KlasterImportSite *other = NULL;
  const KlasterImportSite *named;

  *reason = NULL;
  *repairs = NULL;
  for (guint i = 0; i < self->sites->len; i++)
    {
      const KlasterImportSite *site = self->sites->pdata[i];

      if (!is_meant (site, text, place, folded))
        continue;
      if (reports_in (site, period))
        return site;
      other = site;
    }
  named = place == NULL ? find_by_name (self, folded, period) : NULL;
  if (named != NULL)
    return named;
  if (other != NULL)
    {
      KlasterPeriod parsed = { 0 };
      g_autofree char *label = NULL;

      klaster_period_parse (period != NULL ? period : "", &parsed, NULL);
      label = klaster_period_dup_label (parsed);
      /* Translators: a site and a period. */
      *reason = g_strdup_printf (_ ("%s does not report in %s. Check the period, or the status and "
                                    "the periods of the site."),
                                 other->title, label);
      return NULL;
    }
  *repairs = place == NULL ? suggest_sites (self, folded) : NULL;
  /* Translators: %s is what stands in the file for a site. */
  *reason = g_strdup_printf (_ ("“%.60s” is none of the sites. Write the code of the village or of "
                                "the kabupaten/kota."),
                             text);
  return NULL;
}

/* ---- others */

const char *
klaster_import_context_find_enumerator (const KlasterImportContext *self, const char *text)
{
  g_autofree char *id = klaster_form_dup_enumerator_id (text);
  g_autofree char *folded = klaster_import_fold_name (text);
  const char *found = NULL;

  for (guint i = 0; i < self->enumerators->len; i++)
    {
      const KlasterRecord *record = self->enumerators->pdata[i];
      const char *own = klaster_record_get_id (record);
      const char *name = klaster_record_get_text (record, "name");
      g_autofree char *folded_name = klaster_import_fold_name (name != NULL ? name : "");

      if (strcmp (own, id != NULL ? id : text) == 0)
        return own;
      if (strcmp (folded_name, folded) != 0)
        continue;
      if (found != NULL)
        return NULL;
      found = own;
    }
  return found;
}

const char *
klaster_import_context_get_enumerator_name (const KlasterImportContext *self, const char *id)
{
  for (guint i = 0; i < self->enumerators->len; i++)
    if (strcmp (klaster_record_get_id (self->enumerators->pdata[i]), id) == 0)
      return klaster_record_get_text (self->enumerators->pdata[i], "name");
  return NULL;
}

const GPtrArray *
klaster_import_context_get_indicators (const KlasterImportContext *self)
{
  return self->indicators;
}

const KlasterRecord *
klaster_import_context_find_indicator (const KlasterImportContext *self, const char *code)
{
  for (guint i = 0; i < self->indicators->len; i++)
    if (g_strcmp0 (klaster_record_get_text (self->indicators->pdata[i], "code"), code) == 0)
      return self->indicators->pdata[i];
  return NULL;
}

char *
klaster_import_context_dup_item_id (const KlasterImportContext *self,
                                    const char *entity,
                                    const char *site,
                                    const char *name)
{
  g_autofree char *key = make_item_key (entity, site, name);
  const char *id = g_hash_table_lookup (self->items, key);

  return id != NULL ? g_strdup (id) : klaster_uuid_for_name (key);
}
