using Beffroi.Control.Outlets;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectors.Webhooks;

/// <summary>The outlet of webhooks, with its settings checked at the start.</summary>
internal static class WebhookRegistration
{
    public static IServiceCollection AddBeffroiWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<WebhookOptions>().Configure(options => configuration.GetSection(WebhookOptions.Section).Bind(options.Targets));
        return services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptions>().AddSingleton<IOutlet, WebhookOutlet>();
    }
}
