create index article_by_type on published.article (type, published_at desc, id desc);
