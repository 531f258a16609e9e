common::engine_main!(peer_etiquette::Peer<peer_etiquette::WithRules>);
