ALTER TABLE `bed_groups` ADD `regime` text DEFAULT 'unknown' NOT NULL CHECK("regime" in ('open', 'semi_open', 'closed', 'unknown'));--> statement-breakpoint
ALTER TABLE `bed_groups` ADD `max_stay_days` integer;--> statement-breakpoint
ALTER TABLE `bed_groups` ADD `intake_hours` text CHECK("intake_hours" is null or "intake_hours" glob '[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]');
