using Beffroi.Api;
using Beffroi.Refusals;

using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Beffroi.Web;

/// <summary>Serves the hypervisor's pages, as its build left them beside the program.</summary>
internal static class Pages
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Hashed = "/assets";

    /// <summary>The phones of the field have a page of their own, which they keep: it brings neither map nor city.</summary>
    private const string Field = "/field";
    private const string FieldPage = "/field.html";
    private static readonly string[] Reserved = ["/api", "/openapi", "/docs", "/health", "/metrics", "/ops"];

    public static IApplicationBuilder UsePages(this IApplicationBuilder app)
    {
        if (Find(app.ApplicationServices.GetRequiredService<IOptions<ApiOptions>>().Value, app.ApplicationServices.GetRequiredService<IWebHostEnvironment>()) is not { } folder)
        {
            return app.UseWhen(http => http.Request.Path == "/", pages => pages.Run(http => new Refusal(StatusCodes.Status404NotFound, "no-pages").ExecuteAsync(http)));
        }

        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".webmanifest"] = "application/manifest+json";
        var options = new StaticFileOptions { FileProvider = files, ContentTypeProvider = types, OnPrepareResponse = SetCaching };
        return app.UseWhen(IsPage, pages => pages
            .Use((http, next) =>
            {
                // A path without a file is a screen's address: the page finds its own way.
                if (!files.GetFileInfo(http.Request.Path.Value ?? "/").Exists && !Path.HasExtension(http.Request.Path.Value))
                {
                    http.Request.Path = http.Request.Path.StartsWithSegments(Field) && files.GetFileInfo(FieldPage).Exists ? FieldPage : "/index.html";
                }

                return next(http);
            })
            .UseStaticFiles(options));
    }

    private static bool IsPage(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && !Array.Exists(Reserved, prefix => http.Request.Path.StartsWithSegments(prefix));

    /// <summary>Where a setting says, or beside the program; null when the pages were not built.</summary>
    private static string? Find(ApiOptions options, IWebHostEnvironment environment)
    {
        string?[] candidates = [options.Pages, Path.Combine(AppContext.BaseDirectory, "wwwroot"), environment.WebRootPath];
        return candidates.Where(folder => !string.IsNullOrEmpty(folder)).Select(folder => Path.GetFullPath(folder!)).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html")));
    }

    private static void SetCaching(StaticFileResponseContext file)
    {
        var hashed = file.Context.Request.Path.StartsWithSegments(Hashed);
        file.Context.Response.Headers.CacheControl = hashed ? Forever : "no-cache";
    }
}
