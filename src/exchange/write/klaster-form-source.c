#include "klaster-form-source.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-indicators.h"

/* Changes looked at for the version; more in one day count as 99. */
#define CHANGES 120
/* What nobody reaches need not be told, and XPath knows no 1e15. */
#define NO_LIMIT 1e12

static void
site_free (gpointer data)
{
  KlasterFormSite *site = data;

  klaster_record_unref (site->record);
  g_free (site->name);
  g_free (site->title);
  g_free (site->enumerator);
  g_clear_pointer (&site->innovations, g_ptr_array_unref);
  g_clear_pointer (&site->products, g_ptr_array_unref);
  g_free (site);
}

/* ---- sites */

static KlasterFormKind
get_kind (const KlasterRecord *site)
{
  const char *village = klaster_record_get_text (site, "village");

  if (village == NULL)
    return KLASTER_FORM_KIND_UNKNOWN;
  return klaster_region_code_is_kelurahan (village) ? KLASTER_FORM_KIND_KELURAHAN
                                                    : KLASTER_FORM_KIND_DESA;
}

static GPtrArray *
list_of_site (KlasterReader *reader, const char *entity, const KlasterRecord *site, GError **error)
{
  const KlasterMatch matches[] = { { "site", klaster_record_get_id (site) }, { NULL } };

  return klaster_reader_list (reader, klaster_entity_get (entity), matches, "name", error);
}

static char *
dup_title (KlasterReader *reader, const KlasterRecord *record)
{
  g_autofree char *title = klaster_reader_dup_title (reader, klaster_record_get_entity (record),
                                                     klaster_record_get_id (record));

  if (klaster_record_has (record, "village"))
    return g_steal_pointer (&title);
  /* Translators: a site whose village is not known yet; %s is its kabupaten/kota. */
  return g_strdup_printf (_ ("%s (desa/kelurahan not chosen yet)"), title);
}

static gboolean
add_site (KlasterFormSource *self, KlasterReader *reader, KlasterRecord *record, GError **error)
{
  KlasterFormSite *site = g_new0 (KlasterFormSite, 1);
  const char *code = klaster_record_get_text (record, "village");

  if (code == NULL)
    code = klaster_record_get_text (record, "kabupaten");
  site->record = klaster_record_ref (record);
  site->name = klaster_form_dup_place_name (code);
  site->title = dup_title (reader, record);
  site->kind = get_kind (record);
  site->enumerator = g_strdup (klaster_record_get_text (record, "enumerator"));
  site->innovations = list_of_site (reader, "innovation", record, error);
  if (site->innovations != NULL)
    site->products = list_of_site (reader, "product", record, error);
  g_ptr_array_add (self->sites, site);
  return site->products != NULL;
}

static gboolean
read_sites (KlasterFormSource *self, KlasterReader *reader, const char *id, GError **error)
{
  const KlasterMatch matches[] = { { "status", "designated" }, { NULL } };
  g_autoptr (GPtrArray) records = klaster_reader_list (reader, klaster_entity_get ("site"), matches,
                                                       "kabupaten, village", error);

  self->sites = g_ptr_array_new_with_free_func (site_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    if ((id == NULL || g_str_equal (klaster_record_get_id (records->pdata[i]), id))
        && !add_site (self, reader, records->pdata[i], error))
      return FALSE;
  if (records == NULL)
    return FALSE;
  if (self->sites->len > 0)
    return TRUE;
  g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                       _ ("There is no designated site to make a form for."));
  return FALSE;
}

/* ---- indicators */

static gboolean
read_indicators (KlasterFormSource *self, KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("indicator"), NULL, "code", error);

  if (records == NULL)
    return FALSE;
  self->indicators = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);
  for (guint i = 0; i < records->len; i++)
    if (klaster_indicators_is_active (records->pdata[i], self->first, self->last))
      g_ptr_array_add (self->indicators, klaster_record_ref (records->pdata[i]));
  g_ptr_array_sort (self->indicators, klaster_indicators_compare);
  return TRUE;
}

/* ---- version */

/* The day in WITA of a moment of the journal, "20261121". */
static char *
dup_day (const char *time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (KLASTER_WITA_HOURS * 3600);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_timezone (moment, zone) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y%m%d") : NULL;
}

/* A form whose list of periods began anew in January is another one, even if nothing was changed. */
static char *
dup_version (GPtrArray *changes, int year)
{
  g_autofree char *newest = NULL;
  guint n = 1;

  if (changes->len > 0)
    newest = dup_day (((KlasterChangeInfo *)changes->pdata[0])->time);
  if (newest == NULL || atoi (newest) / 10000 < year)
    return g_strdup_printf ("%04d010101", year);
  for (; n < changes->len && n < 99; n++)
    {
      g_autofree char *day = dup_day (((KlasterChangeInfo *)changes->pdata[n])->time);

      if (g_strcmp0 (day, newest) != 0)
        break;
    }
  return g_strdup_printf ("%s%02u", newest, n);
}

static gboolean
read_version (KlasterFormSource *self, KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) changes = klaster_reader_changes (reader, CHANGES, error);
  GDate today;

  if (changes == NULL)
    return FALSE;
  klaster_today (&today);
  self->version = dup_version (changes, g_date_get_year (&today));
  return TRUE;
}

static void
choose_periods (KlasterFormSource *self, const KlasterFormQuery *query)
{
  GDate today;

  klaster_today (&today);
  self->first
      = query->first.year != 0 ? query->first : (KlasterPeriod){ g_date_get_year (&today), 0 };
  self->last = query->last.year != 0 ? query->last : klaster_period_add (self->first, 11);
}

static void
drop_technical_limits (double *lowest, double *highest)
{
  if (*lowest <= -NO_LIMIT)
    *lowest = NAN;
  if (*highest >= NO_LIMIT)
    *highest = NAN;
}

/* Public functions */

KlasterFormSource *
klaster_form_source_read (KlasterReader *reader, const KlasterFormQuery *query, GError **error)
{
  g_autoptr (KlasterFormSource) self = g_new0 (KlasterFormSource, 1);

  choose_periods (self, query);
  self->enumerators
      = klaster_reader_list (reader, klaster_entity_get ("enumerator"), NULL, "name", error);
  if (self->enumerators == NULL || !read_sites (self, reader, query->site, error)
      || !read_indicators (self, reader, error) || !read_version (self, reader, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
klaster_form_source_free (KlasterFormSource *self)
{
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->enumerators, g_ptr_array_unref);
  g_free (self->version);
  g_free (self);
}

gboolean
klaster_form_is_asked (const KlasterRecord *indicator, KlasterFormKind kind)
{
  const char *scope = klaster_record_get_text (indicator, "applies_to");

  if (g_strcmp0 (scope, "desa") == 0)
    return kind != KLASTER_FORM_KIND_KELURAHAN;
  if (g_strcmp0 (scope, "kelurahan") == 0)
    return kind != KLASTER_FORM_KIND_DESA;
  return TRUE;
}

char *
klaster_form_dup_label (const KlasterRecord *indicator)
{
  const char *label = klaster_record_get_text (indicator, "label");
  const char *unit = klaster_record_get_text (indicator, "unit");
  gboolean yes_no = g_strcmp0 (klaster_record_get_text (indicator, "type"), "yes_no") == 0;

  if (unit == NULL || yes_no)
    return g_strdup (label);
  return g_strdup_printf ("%s (%s)", label, unit);
}

void
klaster_form_get_limits (const KlasterRecord *indicator, double *lowest, double *highest)
{
  gboolean count = g_strcmp0 (klaster_record_get_text (indicator, "type"), "count") == 0;

  *lowest = klaster_record_get_number (indicator, "lowest");
  *highest = klaster_record_get_number (indicator, "highest");
  if (count && isnan (*lowest))
    *lowest = 0;
  drop_technical_limits (lowest, highest);
}

void
klaster_form_get_field_limits (const KlasterField *field, double *lowest, double *highest)
{
  gboolean limited = field->min != 0 || field->max != 0;

  *lowest = limited ? field->min : NAN;
  *highest = limited ? field->max : NAN;
  drop_technical_limits (lowest, highest);
}

char *
klaster_form_dup_limits (double lowest, double highest)
{
  g_autofree char *low = klaster_format_number_short (lowest, 4);
  g_autofree char *high = klaster_format_number_short (highest, 4);

  if (!isnan (lowest) && !isnan (highest))
    /* Translators: numbers that a form accepts. */
    return g_strdup_printf (_ ("Between %s and %s"), low, high);
  if (!isnan (lowest))
    return g_strdup_printf (_ ("%s or more"), low);
  if (!isnan (highest))
    return g_strdup_printf (_ ("At most %s"), high);
  return NULL;
}
