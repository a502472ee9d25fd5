#include "klaster-month.h"

#include "klaster-digest-private.h"

static void
month_clear (KlasterMonth *self)
{
  for (guint i = 0; i < KLASTER_MONTH_DAYS; i++)
    {
      g_free (self->days[i].holiday);
      g_free (self->days[i].holiday_name);
      g_clear_pointer (&self->days[i].items, g_ptr_array_unref);
    }
  for (guint i = 0; i < KLASTER_MONTH_WEEKS; i++)
    g_clear_pointer (&self->weeks[i].bars, g_array_unref);
  g_clear_pointer (&self->agenda, klaster_agenda_unref);
  g_free (self->title);
}

KLASTER_DEFINE_DIGEST (KlasterMonth, klaster_month, month_clear)

/* From the Monday on or before the first. */
static void
place_days (KlasterMonth *self, const GDate *today)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, (GDateMonth)self->month, (GDateYear)self->year);
  g_date_subtract_days (&day, (guint)g_date_get_weekday (&day) - G_DATE_MONDAY);
  for (guint i = 0; i < KLASTER_MONTH_DAYS; i++)
    {
      KlasterMonthDay *place = &self->days[i];

      place->date = day;
      place->inside = (int)g_date_get_month (&day) == self->month;
      place->today = g_date_compare (&day, today) == 0;
      place->off = g_date_get_weekday (&day) >= G_DATE_SATURDAY;
      place->holiday_name = g_strdup ("");
      place->items = g_ptr_array_new ();
      g_date_add_days (&day, 1);
    }
}

static KlasterMonthDay *
find_day (KlasterMonth *self, const GDate *date)
{
  int at = g_date_valid (date) ? g_date_days_between (&self->days[0].date, date) : -1;

  return at >= 0 && at < KLASTER_MONTH_DAYS ? &self->days[at] : NULL;
}

static gboolean
add_holidays (KlasterMonth *self, KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("holiday"), NULL, "date", error);
  g_autoptr (GArray) days = klaster_dup_holidays (reader);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      GDate date = klaster_get_date (records->pdata[i], "date");
      KlasterMonthDay *day = find_day (self, &date);

      self->n_holidays += g_date_valid (&date) && g_date_get_year (&date) == self->year;
      if (day == NULL || day->holiday != NULL)
        continue;
      day->holiday = g_strdup (klaster_record_get_id (records->pdata[i]));
      g_free (day->holiday_name);
      day->holiday_name = klaster_dup_text_or_empty (records->pdata[i], "name");
    }
  /* Also those of the setting, which have no name. */
  for (guint i = 0; i < KLASTER_MONTH_DAYS; i++)
    {
      guint32 julian = g_date_get_julian (&self->days[i].date);

      self->days[i].off
          = self->days[i].off || g_array_binary_search (days, &julian, klaster_compare_days, NULL);
    }
  return records != NULL;
}

/* Columns of WEEK, from 0, that ITEM covers; FALSE: none. */
static gboolean
find_columns (const KlasterMonth *self, int week, const KlasterDated *item, int *from, int *to)
{
  const GDate *monday = &self->days[week * KLASTER_WEEK_DAYS].date;

  *from = MAX (g_date_days_between (monday, &item->date), 0);
  *to = MIN (g_date_days_between (monday, &item->to_date), KLASTER_WEEK_DAYS - 1);
  return *from <= *to;
}

static int
find_lane (const GArray *bars, int from, int to)
{
  for (int lane = 0;; lane++)
    {
      gboolean taken = FALSE;

      for (guint i = 0; i < bars->len && !taken; i++)
        {
          const KlasterMonthBar *bar = &g_array_index (bars, KlasterMonthBar, i);

          taken = bar->lane == lane && bar->from <= to && from <= bar->to;
        }
      if (!taken)
        return lane;
    }
}

static void
add_bar (KlasterMonth *self, int week, const KlasterDated *item, int from, int to)
{
  KlasterMonthWeek *place = &self->weeks[week];
  const KlasterMonthDay *days = &self->days[week * KLASTER_WEEK_DAYS];
  const KlasterMonthBar bar = { .item = item,
                                .from = from,
                                .to = to,
                                .lane = find_lane (place->bars, from, to),
                                .begins = g_date_compare (&item->date, &days[from].date) == 0,
                                .ends = g_date_compare (&item->to_date, &days[to].date) == 0 };

  g_array_append_val (place->bars, bar);
  place->n_lanes = MAX (place->n_lanes, bar.lane + 1);
}

static void
add_to_week (KlasterMonth *self, int week, KlasterDated *item)
{
  int from, to;

  if (!find_columns (self, week, item, &from, &to))
    return;
  for (int column = from; column <= to; column++)
    g_ptr_array_add (self->days[week * KLASTER_WEEK_DAYS + column].items, item);
  if (klaster_dated_lasts (item))
    add_bar (self, week, item, from, to);
}

static void
add_items (KlasterMonth *self)
{
  for (int week = 0; week < KLASTER_MONTH_WEEKS; week++)
    {
      self->weeks[week].bars = g_array_new (FALSE, FALSE, sizeof (KlasterMonthBar));
      for (guint i = 0; i < self->agenda->items->len; i++)
        add_to_week (self, week, self->agenda->items->pdata[i]);
    }
}

/* Public functions */

KlasterMonth *
klaster_month_build (KlasterReader *reader, const KlasterMonthQuery *query, GError **error)
{
  g_autoptr (KlasterMonth) self = g_atomic_rc_box_new0 (KlasterMonth);
  KlasterAgendaQuery wanted = { .today = query->today };

  if (!g_date_valid (&wanted.today))
    klaster_today (&wanted.today);
  self->year = query->year != 0 ? query->year : g_date_get_year (&wanted.today);
  self->month = query->year != 0 ? query->month : (int)g_date_get_month (&wanted.today);
  self->title = g_strdup_printf ("%s %d", klaster_month_name (self->month, FALSE), self->year);
  place_days (self, &wanted.today);
  wanted.from = self->days[0].date;
  wanted.to = self->days[KLASTER_MONTH_DAYS - 1].date;
  self->agenda = klaster_agenda_build (reader, &wanted, error);
  if (self->agenda == NULL || !add_holidays (self, reader, error))
    return NULL;
  add_items (self);
  return g_steal_pointer (&self);
}

gboolean
klaster_dated_lasts (const KlasterDated *item)
{
  return g_date_compare (&item->date, &item->to_date) != 0;
}
