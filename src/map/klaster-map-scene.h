/* What stands on the map, as plain values: sites, kawasan, and one amount that colours the areas. Built by
 * the caller, constant once shown, counted atomically. Texts are copied. */
#pragma once

#include "klaster-geo.h"
#include "klaster-outline.h"
#include "klaster-status.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_MAP_NOTHING,
  KLASTER_MAP_SITE,
  KLASTER_MAP_KAWASAN,
  KLASTER_MAP_REGION /* a kabupaten, kecamatan or village by its code */
} KlasterMapThing;

/* How a figure of a site stands against a former one. */
typedef enum
{
  KLASTER_MAP_NO_CHANGE_SHOWN,
  KLASTER_MAP_ROSE,
  KLASTER_MAP_STAYED,
  KLASTER_MAP_FELL,
  KLASTER_MAP_NOT_COMPARED, /* one of both is blank */
  KLASTER_N_MAP_CHANGES
} KlasterMapChange;

typedef struct
{
  char *id; /* NULL: a place that cannot be chosen */
  char *name; /* beside the marker */
  char *hint; /* when hovered */
  guint number;
  KlasterPoint point;
  gboolean kelurahan;
  gboolean unfilled; /* no village chosen yet: drawn at the capital */
  KlasterReportState state;
  KlasterMapChange
      change; /* shown instead of the state, unless it is KLASTER_MAP_NO_CHANGE_SHOWN */
} KlasterMapSite;

typedef enum
{
  KLASTER_KAWASAN_KPP,
  KLASTER_KAWASAN_PENDAMPINGAN,
  KLASTER_KAWASAN_OTHER
} KlasterKawasanStyle;

typedef struct
{
  char *id;
  char *name; /* with its kind: "KPP Agropolitan" */
  char *hint;
  KlasterKawasanStyle style;
  KlasterOutline *outline; /* all members */
  KlasterOutline *uncertain; /* those not confirmed: hatched */
  GPtrArray *
      drawn; /* GArray of KlasterPoint: rings from a file, instead of the outline of the members; or NULL */
  KlasterBox box; /* around all of it */
} KlasterMapKawasan;

/* Classes of the amount; areas name theirs by its index. */
#define KLASTER_MAP_CLASS_NO_DATA (-1)
#define KLASTER_MAP_CLASS_NOT_APPLICABLE (-2)
typedef struct
{
  guint32 color;
  char *label;
} KlasterMapClass;

typedef struct
{
  KlasterAreaKind kind; /* kabupaten, kecamatan or village */
  char *title;
  char *unit; /* or "" */
  char *source; /* or "" */
  GArray *classes; /* KlasterMapClass */
  int *class_of; /* one for each area of KIND, in the order of the geography */
  char **value_of; /* text of the amount for each area, or NULL */
  gboolean has_no_data, has_not_applicable;
} KlasterMapAmount;

typedef struct _KlasterMapScene KlasterMapScene;

KlasterMapScene *klaster_map_scene_new (void);
KlasterMapScene *klaster_map_scene_ref (KlasterMapScene *self);
void klaster_map_scene_unref (KlasterMapScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterMapScene, klaster_map_scene_unref)

/* Building */
void klaster_map_scene_add_site (KlasterMapScene *self,
                                 const char *id,
                                 const char *name,
                                 const char *hint,
                                 guint number,
                                 double lon,
                                 double lat,
                                 gboolean kelurahan,
                                 gboolean unfilled,
                                 KlasterReportState state);
/* The marker of site ID, which was added before, shows CHANGE. */
void klaster_map_scene_set_change (KlasterMapScene *self, const char *id, KlasterMapChange change);
/* CODES: members, N of them; CONFIRMED[i] tells whether member i is. */
void klaster_map_scene_add_kawasan (KlasterMapScene *self,
                                    const char *id,
                                    const char *name,
                                    const char *hint,
                                    KlasterKawasanStyle style,
                                    const char *const *codes,
                                    const gboolean *confirmed,
                                    guint n);
/* The kawasan ID is drawn with RINGS (GPtrArray of GArray of KlasterPoint; a reference is kept) instead of the outline
 * of its members. An unknown id is ignored. */
void klaster_map_scene_set_drawn (KlasterMapScene *self, const char *id, GPtrArray *rings);
/* Begins the amount; all areas are "no data" until set. */
void klaster_map_scene_set_amount (KlasterMapScene *self,
                                   KlasterAreaKind kind,
                                   const char *title,
                                   const char *unit,
                                   const char *source);
void klaster_map_scene_add_class (KlasterMapScene *self, guint32 color, const char *label);
/* CLASS: index, or KLASTER_MAP_CLASS_…. VALUE: text for hovering. Unknown codes are ignored. */
void
klaster_map_scene_set_value (KlasterMapScene *self, const char *code, int class, const char *value);
/* Above printed maps; "" or NULL: none. */
void klaster_map_scene_set_title (KlasterMapScene *self, const char *title);
/* Says that the report states stand for this period: head of the legend. */
void klaster_map_scene_set_legend_title (KlasterMapScene *self, const char *title);
/* Across the picture, for sample data; NULL: none. */
void klaster_map_scene_set_watermark (KlasterMapScene *self, const char *text);

/* Reading; borrowed. */
const GPtrArray *klaster_map_scene_get_sites (const KlasterMapScene *self); /* KlasterMapSite */
const GPtrArray *klaster_map_scene_get_kawasan (const KlasterMapScene *self); /* …Kawasan */
/* By id; NULL when there is none. */
const KlasterMapSite *klaster_map_scene_find_site (const KlasterMapScene *self, const char *id);
const KlasterMapKawasan *klaster_map_scene_find_kawasan (const KlasterMapScene *self,
                                                         const char *id);
const KlasterMapAmount *klaster_map_scene_get_amount (const KlasterMapScene *self); /* or NULL */
const char *klaster_map_scene_get_title (const KlasterMapScene *self);
const char *klaster_map_scene_get_legend_title (const KlasterMapScene *self);
const char *klaster_map_scene_get_watermark (const KlasterMapScene *self);
/* Who made the borders and the data: the line that stands under every map. (transfer full) */
char *klaster_map_scene_dup_source (const KlasterMapScene *self);
/* What the map shows, in words, for those who cannot see it. (transfer full) */
char *klaster_map_scene_dup_description (const KlasterMapScene *self);

/* "Gambut, Gambut, Banjar": an area with those around it. (transfer full) */
char *klaster_map_dup_area_name (const KlasterArea *area);

/* Colours of a ramp for N (2 to 7) classes, light to dark: ColorBrewer PuBuGn, YlOrBr, and BrBG. */
typedef enum
{
  KLASTER_RAMP_AMOUNT,
  KLASTER_RAMP_WARM,
  KLASTER_RAMP_CHANGE
} KlasterRamp;
guint32 klaster_map_ramp_get_color (KlasterRamp ramp, guint index, guint n);

G_END_DECLS
