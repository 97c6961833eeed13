// The pieces of web pages, which the build embeds: the files beside this one.
#ifndef AWL_CLI_WEB_ASSETS_H
#define AWL_CLI_WEB_ASSETS_H

extern const char TIMELINE_HTML[], TIMELINE_CSS[], TIMELINE_JS[];

#endif
