#include "klaster-chase-private.h"

#include <glib/gi18n.h>

#include "klaster-radar-private.h"

static void
item_free (KlasterChaseItem *item)
{
  g_free (item->report);
  g_free (item->reason);
  g_strfreev (item->figures);
  g_free (item->lacking);
  g_free (item);
}

static void
clear_site (gpointer data)
{
  KlasterChaseSite *site = data;

  g_free (site->site);
  g_free (site->kabupaten);
  g_free (site->kabupaten_name);
  g_free (site->village);
  g_free (site->place);
  g_ptr_array_unref (site->items);
}

static void
site_release (gpointer site)
{
  g_rc_box_release_full (site, clear_site);
}

static void
message_free (KlasterChaseMessage *message)
{
  g_free (message->enumerator);
  g_free (message->name);
  g_free (message->phone);
  g_ptr_array_unref (message->sites);
  g_free (message->text);
  g_free (message);
}

static void
chase_clear (KlasterChase *self)
{
  g_ptr_array_unref (self->messages);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterChase, klaster_chase, chase_clear)

/* While it is being built, on the store's thread. */
typedef struct
{
  KlasterChase *chase;
  KlasterProgramme *programme;
  GPtrArray *enumerators; /* records, by name */
  gboolean phone;
} Build;

/* One report */

static char **
list_figures (const KlasterProgramme *programme,
              const KlasterRadarCell *cell,
              const KlasterSite *site)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; i < programme->indicators->len; i++)
    {
      KlasterRecord *indicator = programme->indicators->pdata[i];
      gboolean answered;

      if (klaster_radar_cell_asks (cell, programme, site, indicator, &answered) && !answered)
        g_strv_builder_add (labels, klaster_record_get_text (indicator, "label"));
    }
  return g_strv_builder_end (labels);
}

static gboolean
is_chased (const KlasterRadarCell *cell, const KlasterProgramme *programme)
{
  return cell->expected && cell->excuse == NULL
         && klaster_programme_is_due (programme, cell->period)
         && (cell->returned || cell->state == KLASTER_REPORT_MISSING
             || cell->state == KLASTER_REPORT_EMPTY || cell->state == KLASTER_REPORT_PARTLY);
}

static KlasterChaseItem *
make_item (const KlasterProgramme *programme, const KlasterRadarCell *cell, const KlasterSite *site)
{
  KlasterChaseItem *item = g_new0 (KlasterChaseItem, 1);

  item->period = cell->period;
  item->state = cell->state;
  item->returned = cell->returned;
  item->draft = cell->draft;
  item->report = g_strdup (cell->report);
  item->due = cell->due;
  item->days_late = g_date_days_between (&cell->due, &programme->today);
  item->n_required = cell->n_required;
  item->n_answered = cell->n_answered;
  if (cell->returned)
    item->reason = klaster_dup_text (
        klaster_programme_find_report (programme, site->id, cell->period), "returned_reason");
  if (cell->state == KLASTER_REPORT_PARTLY)
    item->figures = list_figures (programme, cell, site);
  item->lacking = klaster_chase_item_dup_lacking (item);
  return item;
}

/* One site */

static KlasterChaseSite *
site_new (KlasterProgramme *programme, const KlasterSite *site, const KlasterSlot *slot)
{
  KlasterChaseSite *self = g_rc_box_new0 (KlasterChaseSite);

  self->site = g_strdup (site->id);
  self->number = slot->number;
  self->kabupaten = g_strdup (slot->code);
  self->kabupaten_name = g_strdup (slot->name);
  self->village = g_strdup (klaster_programme_get_region_name (programme, site->village));
  self->place = klaster_chase_dup_place (programme, site);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)item_free);
  return self;
}

/* Persons */

static gboolean
is_active (const KlasterRecord *enumerator, const GDate *day)
{
  GDate from = klaster_get_date (enumerator, "active_from");
  GDate to = klaster_get_date (enumerator, "active_to");

  return (!g_date_valid (&from) || g_date_compare (&from, day) <= 0)
         && (!g_date_valid (&to) || g_date_compare (day, &to) <= 0);
}

/* ENUMERATOR NULL: nobody is named, and each site has a message of its own. */
static KlasterChaseMessage *
find_message (Build *build, const KlasterRecord *enumerator)
{
  const char *id = enumerator != NULL ? klaster_record_get_id (enumerator) : NULL;
  KlasterChaseMessage *message;

  for (guint i = 0; id != NULL && i < build->chase->messages->len; i++)
    {
      message = build->chase->messages->pdata[i];
      if (g_strcmp0 (message->enumerator, id) == 0)
        return message;
    }
  message = g_new0 (KlasterChaseMessage, 1);
  message->sites = g_ptr_array_new_with_free_func (site_release);
  if (enumerator != NULL)
    {
      message->enumerator = g_strdup (id);
      message->name = klaster_dup_text (enumerator, "name");
      message->phone = build->phone ? klaster_dup_text (enumerator, "phone") : NULL;
    }
  g_ptr_array_add (build->chase->messages, message);
  return message;
}

static void
add_site (Build *build, const KlasterRecord *enumerator, KlasterChaseSite *site)
{
  KlasterChaseMessage *message = find_message (build, enumerator);
  const KlasterChaseItem *oldest = site->items->pdata[0];

  g_ptr_array_add (message->sites, g_rc_box_acquire (site));
  message->n_items += site->items->len;
  message->days_late = MAX (message->days_late, oldest->days_late);
}

static void
address (Build *build, const KlasterSite *site, KlasterChaseSite *chased)
{
  g_autoptr (GPtrArray) persons
      = klaster_chase_list_persons (build->programme, build->enumerators, site);

  if (persons->len == 0)
    add_site (build, NULL, chased);
  for (guint i = 0; i < persons->len; i++)
    add_site (build, persons->pdata[i], chased);
}

/* All */

static void
chase_site (Build *build, const KlasterSite *site, const KlasterSlot *slot)
{
  KlasterChase *chase = build->chase;
  KlasterChaseSite *chased = site_new (build->programme, site, slot);
  gboolean expected = FALSE;

  for (KlasterPeriod period = chase->from; klaster_period_compare (period, chase->to) <= 0;
       period = klaster_period_add (period, 1))
    {
      KlasterRadarCell cell;

      if (klaster_slot_get_site (slot, period) != site)
        continue;
      klaster_radar_cell_init (&cell, build->programme, site, period);
      expected |= cell.expected;
      if (is_chased (&cell, build->programme))
        g_ptr_array_add (chased->items, make_item (build->programme, &cell, site));
      klaster_radar_cell_clear (&cell);
    }
  chase->n_expected += expected;
  chase->n_chased += chased->items->len > 0;
  chase->n_items += chased->items->len;
  if (chased->items->len > 0)
    address (build, site, chased);
  site_release (chased);
}

static void
chase_all (Build *build, const char *only)
{
  for (guint i = 0; i < build->programme->slots->len; i++)
    {
      const KlasterSlot *slot = build->programme->slots->pdata[i];

      for (guint s = 0; s < slot->sites->len; s++)
        {
          const KlasterSite *site = slot->sites->pdata[s];

          if (only == NULL || g_strcmp0 (site->id, only) == 0)
            chase_site (build, site, slot);
        }
    }
}

static KlasterPeriod
choose_to (const KlasterProgramme *programme, KlasterPeriod wish)
{
  KlasterPeriod period = klaster_period_of_date (&programme->today);

  if (wish.year != 0)
    return wish;
  while (klaster_period_compare (period, programme->first_period) > 0
         && !klaster_programme_is_due (programme, period))
    period = klaster_period_add (period, -1);
  return period;
}

/* Public functions */

char *
klaster_chase_dup_place (KlasterProgramme *programme, const KlasterSite *site)
{
  const KlasterSlot *slot = programme->slots->pdata[site->slot];
  const char *name = klaster_programme_get_region_name (programme, site->village);
  g_autofree char *kabupaten = g_str_has_prefix (slot->name, "Kota ")
                                   ? g_strdup (slot->name)
                                   : g_strdup_printf (_ ("Kabupaten %s"), slot->name);

  if (name == NULL)
    /* Translators: %s is a kabupaten or kota. */
    return g_strdup_printf (_ ("the site of %s"), kabupaten);
  return g_strdup_printf (site->kelurahan ? _ ("Kelurahan %s, %s") : _ ("Desa %s, %s"), name,
                          kabupaten);
}

GPtrArray *
klaster_chase_list_persons (const KlasterProgramme *programme,
                            const GPtrArray *enumerators,
                            const KlasterSite *site)
{
  const char *own = klaster_record_get_text (site->record, "enumerator");
  GPtrArray *persons = g_ptr_array_new ();

  for (guint i = 0; own != NULL && i < enumerators->len; i++)
    if (g_strcmp0 (klaster_record_get_id (enumerators->pdata[i]), own) == 0
        && is_active (enumerators->pdata[i], &programme->today))
      g_ptr_array_add (persons, enumerators->pdata[i]);
  if (persons->len > 0)
    return persons;
  for (guint i = 0; i < enumerators->len; i++)
    if (g_strcmp0 (klaster_record_get_text (enumerators->pdata[i], "kabupaten"), site->kabupaten)
            == 0
        && is_active (enumerators->pdata[i], &programme->today))
      g_ptr_array_add (persons, enumerators->pdata[i]);
  return persons;
}

KlasterChase *
klaster_chase_build (KlasterReader *reader, const KlasterChaseQuery *query, GError **error)
{
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  g_autofree char *sample = klaster_reader_dup_setting (reader, "sample", "0");
  g_autoptr (GPtrArray) enumerators = NULL;
  g_autoptr (KlasterChase) self = NULL;

  if (programme == NULL || !klaster_programme_load_reports (programme, query->site, NULL, error))
    return NULL;
  enumerators
      = klaster_reader_list (reader, klaster_entity_get ("enumerator"), NULL, "name", error);
  if (enumerators == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (KlasterChase);
  self->messages = g_ptr_array_new_with_free_func ((GDestroyNotify)message_free);
  self->to = choose_to (programme, query->to);
  self->from = query->from.year != 0 ? query->from : self->to;
  if (klaster_period_compare (self->from, programme->first_period) < 0 && query->from.year != 0)
    self->from = programme->first_period;
  klaster_programme_get_due (programme, self->to, &self->due);
  chase_all (&(Build){ self, programme, enumerators, query->phone }, query->site);
  for (guint i = 0; i < self->messages->len; i++)
    {
      KlasterChaseMessage *message = self->messages->pdata[i];

      message->text = klaster_chase_message_dup_text (message, g_str_equal (sample, "1"));
    }
  self->sentence = klaster_chase_dup_sentence (self);
  return g_steal_pointer (&self);
}
