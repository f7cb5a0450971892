using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Beffroi.Web;

/// <summary>Serves the hypervisor's pages, as its build left them beside the program.</summary>
internal static class Pages
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Hashed = "/assets";
    private static readonly string[] Reserved = ["/api", "/openapi", "/docs", "/health", "/metrics", "/ops"];

    public static IApplicationBuilder UsePages(this IApplicationBuilder app)
    {
        if (Find(app.ApplicationServices.GetRequiredService<IWebHostEnvironment>()) is not { } folder)
        {
            return app;
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
                    http.Request.Path = "/index.html";
                }

                return next(http);
            })
            .UseStaticFiles(options));
    }

    private static bool IsPage(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && !Array.Exists(Reserved, prefix => http.Request.Path.StartsWithSegments(prefix));

    /// <summary>Beside the program, or in the project when it is run from there; null when the pages were not built.</summary>
    private static string? Find(IWebHostEnvironment environment)
    {
        string[] candidates = [Path.Combine(AppContext.BaseDirectory, "wwwroot"), environment.WebRootPath ?? "", Path.Combine(environment.ContentRootPath, "..", "Client", "wwwroot")];
        return candidates.Where(folder => folder.Length > 0).Select(Path.GetFullPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html")));
    }

    private static void SetCaching(StaticFileResponseContext file)
    {
        var hashed = file.Context.Request.Path.StartsWithSegments(Hashed);
        file.Context.Response.Headers.CacheControl = hashed ? Forever : "no-cache";
    }
}
