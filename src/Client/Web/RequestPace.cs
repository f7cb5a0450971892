using System.Threading.RateLimiting;

using Beffroi.Api;
using Beffroi.Language;
using Beffroi.Refusals;

using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Beffroi.Web;

/// <summary>So many requests a second from one address, and a burst.</summary>
internal sealed class RequestPace(IOptions<ApiOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    public void Configure(RateLimiterOptions limiter)
    {
        var api = options.Value;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            RateLimitPartition.GetTokenBucketLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => Bucket(api)));
        limiter.OnRejected = (rejected, _) => new(TooFast(rejected.HttpContext, api).ExecuteAsync(rejected.HttpContext));
    }

    private static Refusal TooFast(HttpContext http, ApiOptions api) =>
        new(StatusCodes.Status429TooManyRequests, "too-fast", Sentences.Say(Tongue.Of(http.Request), "too-fast.requests", api.RequestsPerSecond)) { RetryAfterSeconds = 1 };

    private static TokenBucketRateLimiterOptions Bucket(ApiOptions api) => new()
    {
        TokenLimit = api.RequestBurst,
        TokensPerPeriod = Math.Max(1, (int)(api.RequestsPerSecond * Period.TotalSeconds)),
        ReplenishmentPeriod = Period,
        QueueLimit = 0,
    };
}
