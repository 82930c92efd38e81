import type { Table } from "./table.ts";

/** What a few campaigns have cost, a day a row. All invented. */
export const AD_CAMPAIGNS: Table = {
  kind: "table",
  name: "CAMPAIGN_PERFORMANCE",
  path: "CAMPAIGN_PERFORMANCE",
  modifiedAt: Date.UTC(2020, 4, 1),
  columns: [
    { name: "CampaignId", type: "integer" },
    { name: "CampaignName", type: "string" },
    { name: "Clicks", type: "integer" },
    { name: "Cost", type: "number" },
    { name: "Enabled", type: "boolean" },
    { name: "Date", type: "string", format: "date-time" },
  ],
  rows: [
    { CampaignId: 71, CampaignName: "Spring", Clicks: 120, Cost: 33.6, Enabled: true, Date: "2020-04-01T00:00:00Z" },
    { CampaignId: 71, CampaignName: "Spring", Clicks: 96, Cost: 28.8, Enabled: true, Date: "2020-04-02T00:00:00Z" },
    { CampaignId: 72, CampaignName: "Outlet", Clicks: 14, Cost: 4.25, Enabled: false, Date: "2020-04-02T00:00:00Z" },
  ],
};
